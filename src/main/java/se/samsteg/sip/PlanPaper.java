package se.samsteg.sip;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsteg.content.Contents;
import se.samsteg.document.Fact;
import se.samsteg.document.SipPlan;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Swedish;

/** Writes a version of a plan as the family reads it, with the four items that the law demands (SoL 10:9, HSL 16:4). */
@Component
class PlanPaper {
    private static final String NOTHING = "Ingen insats i den här planen";
    private final Contents contents;
    private final FamilyLetters letters;
    private final SipParties parties;

    PlanPaper(Contents contents, FamilyLetters letters, SipParties parties) {
        this.contents = contents;
        this.letters = letters;
        this.parties = parties;
    }

    SipPlan of(CaseScope scope, long pupilId, Sip sip, PlanVersion version) {
        var items = version.items();
        return new SipPlan(letters.nameOf(pupilId), version.version(), version.establishedOn(), contents.text(scope, "meetingQuestion").orElse(""),
                Attendance.facts(parties.of(sip)), items.stream().map(PlanPaper::written).toList(), shares(items),
                version.overallResponsible().title(), version.commonAdvice(), version.nextFollowUp());
    }

    /** A principal that answers for nothing is named all the same: the reader is to see that it was not forgotten. */
    static List<Fact> shares(List<PlanItem> items) {
        return List.of(new Fact("Kommunen (socialtjänsten) svarar för", share(items, Set.of(Party.SOCIAL_SERVICES), false)),
                new Fact("Regionen (hälso- och sjukvården) svarar för", share(items, Set.of(Party.BUP, Party.HABILITERING), false)),
                new Fact("Åtgärder av skolan och andra", share(items, others(), true)));
    }

    private static Set<Party> others() {
        return Arrays.stream(Party.values()).filter(party -> !party.isPrincipal()).collect(Collectors.toSet());
    }

    private static String share(List<PlanItem> items, Set<Party> of, boolean withName) {
        var own = items.stream().filter(item -> of.contains(item.responsible()))
                .map(item -> item.intervention() + (withName ? " (" + item.responsible().title().toLowerCase(Swedish.LOCALE) + ")" : ""))
                .collect(Collectors.joining("; "));
        return own.isEmpty() ? NOTHING : own;
    }

    private static SipPlan.Item written(PlanItem item) {
        return new SipPlan.Item(item.area().title(), item.need(), item.intervention(), item.responsible().title(),
                item.start(), item.followUp());
    }
}
