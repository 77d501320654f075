package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.INVESTIGATION_DECISION;
import static se.samsteg.investigation.InvestigationVariables.ONE_GUARDIAN;
import static se.samsteg.investigation.InvestigationVariables.PROPOSED_ON;

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
import se.samsteg.shared.LowerCamel;

/** The committee says why it rejects; its day lies between the proposal and today, and the consents hold on that very day. */
@Component
class SubcommitteeDecisionRule implements FormRule {
    private static final String DAY = "decidedOn";
    private static final String ANSWER = "subcommitteeDecision";

    private final PupilRegistry pupils;
    private final ConsentToInterventions consents;
    private final Materials materials;
    private final Clock clock;

    SubcommitteeDecisionRule(PupilRegistry pupils, ConsentToInterventions consents, Materials materials, Clock clock) {
        this.pupils = pupils;
        this.consents = consents;
        this.materials = materials;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "investigation-subcommitteeDecision";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var approved = answers.is(ANSWER, "approve");
        faults.require(approved || answers.text("subcommitteeReason").isPresent(), "subcommitteeReason", "Skriv varför utskottet avslår.", Law.REASONS);
        var today = IsoTime.today(clock);
        var day = answers.date(DAY).orElse(today);
        faults.require(!day.isAfter(today), DAY, "Beslutsdagen kan inte ligga i framtiden.", Law.SUBCOMMITTEE_CARE);
        faults.require(!day.isBefore(answers.earlierDate(PROPOSED_ON.name()).orElse(LocalDate.MIN)), DAY,
                "Utskottet kan inte ha beslutat innan förslaget lades fram.", Law.SUBCOMMITTEE_CARE);
        answers.date("careEnforcedOn").ifPresent(enforced -> faults.require(!enforced.isBefore(day) && !enforced.isAfter(today), "careEnforcedOn",
                "Omhändertagandet verkställs på beslutsdagen eller senare, och inte i framtiden.", Law.LVU_APPLICATION));
        if (approved) {
            DecideInvestigationRule.everythingIsRead(answers, ANSWER, materials, faults);
            consentsHold(answers, day, faults);
        }
    }

    /** A birthday may have come since the proposal. */
    private void consentsHold(Answers answers, LocalDate day, Faults faults) {
        var pupil = pupils.get(Long.parseLong(answers.earlierText(CaseVariables.PUPIL_ID.name()).orElseThrow()));
        var decision = answers.earlierText(INVESTIGATION_DECISION.name())
                .flatMap(name -> LowerCamel.parse(InvestigationDecision.class, name)).orElseThrow();
        var agreement = Agreement.of(answers.earlierText("guardianConsent"), pupils.custody(pupil.id()), answers.earlierFlag("childConsent"),
                answers.earlierFlag(ONE_GUARDIAN.name()));
        var missing = new Faults();
        consents.check(decision, agreement, pupil, day, missing);
        missing.all().stream().findFirst().ifPresent(fault -> faults.add(ANSWER,
                "Samtycket räcker inte på beslutsdagen, så förslaget behöver göras om. " + fault.message(), fault.law()));
    }
}
