package se.samsteg.deadline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.samsteg.shared.Trace;

/** How a limit was used by an automatic step, for its record. */
final class LimitUsed {
    private LimitUsed() {
    }

    /** @param moved why the statutory day is no working day, in Swedish */
    static Trace.Note of(Deadline deadline, Optional<String> moved) {
        var facts = facts(deadline.limit(), deadline.from(), deadline.terms());
        facts.put("statutoryDay", deadline.statutoryDay().toString());
        facts.put("lastDay", deadline.lastDay().toString());
        moved.ifPresent(why -> facts.put("statutoryDayIs", why));
        return new Trace.Note("limit", facts);
    }

    static Trace.Note length(String limit, LocalDate on, TimeLimit terms) {
        return new Trace.Note("limit", facts(limit, on, terms));
    }

    private static Map<String, Object> facts(String limit, LocalDate from, TimeLimit terms) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("limit", limit);
        facts.put("version", terms.version());
        facts.put("duration", terms.duration());
        facts.put("from", from.toString());
        facts.put("legalReference", terms.legalReference());
        return facts;
    }
}
