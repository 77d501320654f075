package se.samsteg.sip;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;

/** Who can answer for an intervention: the parties that take part now. */
@Component
class PlanParties {
    private final SipParties parties;
    private final CaseFiles cases;
    private final ComingOfAge age;
    private final PlanVersions versions;
    private final SipClock clock;

    PlanParties(SipParties parties, CaseFiles cases, ComingOfAge age, PlanVersions versions, SipClock clock) {
        this.parties = parties;
        this.cases = cases;
        this.age = age;
        this.versions = versions;
        this.clock = clock;
    }

    /** @param called names of the called parties, for a plan from before each was kept by itself */
    Set<Party> of(Sip sip, String called) {
        var known = parties.of(sip).isEmpty() ? named(called) : parties.takingPart(sip);
        return cases.find(sip.caseNumber()).map(file -> age.without(known, file.pupilId())).orElse(known);
    }

    /** Within what a new version of the plan has to lie. */
    PlanBounds bounds(Sip sip, String called) {
        return new PlanBounds(of(sip, called), Optional.ofNullable(sip.metOn()), clock.today(), versions.latest(sip).map(PlanVersion::rows).orElse(List.of()));
    }

    static Set<Party> named(String called) {
        return called.isEmpty() ? EnumSet.allOf(Party.class) : Party.parse(called);
    }

    /** The parties whose authority has said that it does not answer for what the plan in force says of it. */
    Set<Party> denying(Sip sip) {
        var denying = parties.calls(sip).stream().filter(SipParties.Called::denies).map(SipParties.Called::authority).toList();
        return Arrays.stream(Party.values()).filter(party -> party.authority(sip.authority()).filter(denying::contains).isPresent())
                .collect(Collectors.toSet());
    }
}
