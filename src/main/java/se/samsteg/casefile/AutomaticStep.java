package se.samsteg.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Trace;

/**
 * What the software did by itself, and what it rested on (rule 39): which rule, in which version, on what input, when.
 *
 * @param process        the process' id, whose model in that version is the rule that led here
 * @param activity       id of the element in the model
 * @param activityName   its Swedish name
 * @param inputs         process variables that the step read, by name: codes, flags, numbers and dates
 * @param outputs        those that it set
 * @param rules          limits and decision tables that it asked, each with its version and answer
 */
public record AutomaticStep(String id, CaseNumber caseNumber, Authority authority, Instant at, String process, int processVersion,
                            String activity, String activityName, Map<String, Object> inputs, Map<String, Object> outputs,
                            List<Trace.Note> rules) {
}
