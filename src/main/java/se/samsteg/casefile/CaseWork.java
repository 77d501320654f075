package se.samsteg.casefile;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** What goes on in cases right now, as the engine knows it. Each method asks once, however many cases there are. */
public interface CaseWork {

    /** The open tasks that authorities have in cases, the one due first first. */
    List<OpenTask> tasks(Collection<CaseNumber> numbers, Collection<Authority> authorities);

    /** The cases that open tasks of the authorities belong to; ids of other tasks are left out. */
    Map<String, CaseNumber> casesOf(Collection<String> taskIds, Collection<Authority> authorities);

    /** The steps (processes) that run in cases for authorities, by name. */
    List<RunningStep> steps(Collection<CaseNumber> numbers, Collection<Authority> authorities);

    /**
     * @param id       the engine's id, for a link to Tasklist
     * @param key      the task's id in its model
     * @param name     what is to be done, Swedish
     * @param dueAt    Europe/Stockholm, or null
     * @param assignee user id of who has taken it, or null
     * @param roles    ids of the groups that may take it; in a protected case those of the named handlers
     */
    record OpenTask(String id, CaseNumber caseNumber, Authority authority, String key, String name,
                    LocalDateTime dueAt, String assignee, List<String> roles) {
    }

    /**
     * @param key  the process' id
     * @param name the process' name, Swedish
     */
    record RunningStep(CaseNumber caseNumber, Authority authority, String key, String name) {
    }
}
