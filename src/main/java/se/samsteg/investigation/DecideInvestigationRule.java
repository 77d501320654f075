package se.samsteg.investigation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Answers;
import se.samsteg.shared.CaseVariables;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/**
 * Interventions are named and agreed to (SoL 21:1): under 12 by a guardian, from 12 the child's own consent may do,
 * care outside the home always by a guardian. LVU is for when there is no consent.
 */
@Component
class DecideInvestigationRule implements FormRule {
    private static final int CONSENTS_FROM_AGE = 12;
    private static final String GUARDIANS = "guardianConsent";

    private final PupilRegistry pupils;
    private final Clock clock;

    DecideInvestigationRule(PupilRegistry pupils, Clock clock) {
        this.pupils = pupils;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "investigation-decideInvestigation";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var guardianAgrees = answers.is(GUARDIANS, "both") || answers.is(GUARDIANS, "one");
        if (answers.is("investigationDecision", "interventions")) {
            faults.require(answers.text("interventions").isPresent(), "interventions", "Skriv vilka insatser som beviljas.");
            var childMayAgree = answers.flag("childConsent") && age(answers) >= CONSENTS_FROM_AGE;
            faults.require(guardianAgrees || childMayAgree, GUARDIANS,
                    "En insats kräver samtycke av vårdnadshavare, eller av barnet självt från 12 år.", Law.INTERVENTION_CONSENT);
        }
        if (answers.is("investigationDecision", "outOfHomeCare")) {
            faults.require(guardianAgrees, GUARDIANS,
                    "Vård utanför hemmet med stöd av SoL kräver alltid vårdnadshavares samtycke.", Law.INTERVENTION_CONSENT);
        }
    }

    /** An unknown age hinders nobody: the case worker knows the child. */
    private int age(Answers answers) {
        return answers.earlierText(CaseVariables.PUPIL_ID.name()).map(Long::valueOf)
                .flatMap(id -> pupils.get(id).ageOn(LocalDate.ofInstant(clock.instant(), IsoTime.ZONE)))
                .orElse(CONSENTS_FROM_AGE);
    }
}
