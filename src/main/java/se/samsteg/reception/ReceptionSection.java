package se.samsteg.reception;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseSection;
import se.samsteg.deadline.Deadline;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.LowerCamel;
import se.samsteg.shared.Swedish;

/** The concern that an authority has received in a case, and how it stands with each: dates and states, never what it says. */
@Component
class ReceptionSection implements CaseSection {
    private final Receptions receptions;
    private final ReceptionDeadlines deadlines;

    ReceptionSection(Receptions receptions, ReceptionDeadlines deadlines) {
        this.receptions = receptions;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "receptions";
    }

    @Override
    public String title() {
        return "Orosanmälningar";
    }

    @Override
    public List<Item> items(CaseNumber number, Authority authority) {
        var concerns = new ArrayList<>(receptions.of(number, authority).stream().filter(Reception::isConcern).toList());
        Collections.reverse(concerns);
        return concerns.stream().map(this::item).toList();
    }

    private Item item(Reception concern) {
        return new Item("Oro mottagen " + LaterTexts.moment(concern.receivedAt()), EarlierConcern.outcome(concern),
                String.join("\n", lines(concern)), facts(concern));
    }

    private List<String> lines(Reception concern) {
        var lines = new ArrayList<String>();
        var course = concern.course();
        if (concern.isUndecided()) {
            lines.add("Skyddsbedömning " + (concern.awaitsProtection() ? ends(deadlines.protection(concern)) : "gjord " + Swedish.day(course.protectionAssessedOn())));
            lines.add("Förhandsbedömning " + ends(deadlines.current(concern)) + concern.extendedTo().map(day -> ", förlängd").orElse(""));
        }
        if (course.forwardedFrom() != null) {
            lines.add("Överlämnad från " + course.forwardedFrom().title() + ", som tog emot den först");
        }
        if (course.takenBackOn() != null) {
            lines.add("Tillbakatagen av anmälaren " + Swedish.day(course.takenBackOn()) + ", bedöms ändå");
        }
        return lines;
    }

    /** Both days of the law, where a holiday has moved the last one. */
    private static String ends(Deadline deadline) {
        return "senast " + Swedish.day(deadline.lastDay())
                + (deadline.isMoved() ? " (lagens dag " + Swedish.day(deadline.statutoryDay()) + ")" : "");
    }

    private Map<String, Object> facts(Reception concern) {
        var facts = new LinkedHashMap<String, Object>();
        var course = concern.course();
        facts.put("receivedAt", concern.receivedAt().toString());
        facts.put("acuteDanger", concern.acuteDanger());
        put(facts, "protectionAssessedOn", course.protectionAssessedOn());
        put(facts, "extendedTo", course.extendedTo());
        put(facts, "preliminaryDecision", course.decision() == null ? null : LowerCamel.of(course.decision()));
        put(facts, "decidedOn", course.decidedOn());
        put(facts, "forwardedTo", concern.handover().map(handover -> handover.to().tenantId()).orElse(null));
        put(facts, "forwardedFrom", course.forwardedFrom() == null ? null : course.forwardedFrom().tenantId());
        put(facts, "takenBackOn", course.takenBackOn());
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
