package se.samsteg.sip;

import java.util.Arrays;
import java.util.EnumSet;
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

    PlanParties(SipParties parties, CaseFiles cases, ComingOfAge age) {
        this.parties = parties;
        this.cases = cases;
        this.age = age;
    }

    /** @param called names of the called parties, for a plan from before each was kept by itself */
    Set<Party> of(Sip sip, String called) {
        var known = parties.of(sip).isEmpty() ? named(called) : parties.takingPart(sip);
        return cases.find(sip.caseNumber()).map(file -> age.without(known, file.pupilId())).orElse(known);
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
