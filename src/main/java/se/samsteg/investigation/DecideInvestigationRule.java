package se.samsteg.investigation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseVariables;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;

/** Everything that has come in is read, interventions are named, and those agree who have to at the age of the day (SoL 21:1). */
@Component
class DecideInvestigationRule implements FormRule {
    private static final String DECISION = InvestigationVariables.INVESTIGATION_DECISION.name();

    private final PupilRegistry pupils;
    private final ConsentToInterventions consents;
    private final InterventionKinds kinds;
    private final Materials materials;
    private final Clock clock;

    DecideInvestigationRule(PupilRegistry pupils, ConsentToInterventions consents, InterventionKinds kinds, Materials materials, Clock clock) {
        this.pupils = pupils;
        this.consents = consents;
        this.kinds = kinds;
        this.materials = materials;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "investigation-decideInvestigation";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        everythingIsRead(answers, DECISION, materials, faults);
        var decision = answers.text(DECISION).flatMap(name -> LowerCamel.parse(InvestigationDecision.class, name)).orElseThrow();
        interventions(answers, decision, faults);
        var today = IsoTime.today(clock);
        var pupil = pupils.get(Long.parseLong(earlier(answers, CaseVariables.PUPIL_ID.name())));
        var agreement = agreement(answers, pupil, today);
        consents.check(decision, agreement, pupil, today, faults);
        faults.require(!consents.restsOnOneGuardian(decision, agreement, pupil, today) || answers.text("oneGuardianReason").isPresent(),
                "oneGuardianReason", "Skriv varför barnets bästa kräver insatsen fastän den ena vårdnadshavaren säger nej.", Law.ONE_GUARDIAN_INTERVENTION);
    }

    /** What was named in a proposal that was given up is no part of the next one. */
    private static void interventions(Answers answers, InvestigationDecision decision, Faults faults) {
        var named = answers.text("interventions").isPresent();
        faults.require(named || decision != InvestigationDecision.INTERVENTIONS, "interventions", "Skriv vilka insatser som beviljas.", Law.REASONS);
        faults.require(named || !decision.outOfHome() || answers.earlierDate(InvestigationVariables.PROPOSED_ON.name()).isEmpty(), "interventions",
                "Skriv vilka insatser det gäller nu, så att det tidigare förslagets inte följer med.", Law.REASONS);
    }

    /** Nobody decides on what nobody has read. */
    static void everythingIsRead(Answers answers, String field, Materials materials, Faults faults) {
        var number = new CaseNumber(earlier(answers, CaseVariables.CASE_NUMBER.name()));
        var district = new Authority(earlier(answers, CaseVariables.DISTRICT.name()));
        faults.require(!materials.anyUnread(number, district), field, "Nya uppgifter har kommit in och är inte lästa. "
                + "Handläggaren läser dem först, och tar ställning till om parterna ska få del av dem.", Law.COMMUNICATION);
    }

    private Agreement agreement(Answers answers, Pupil pupil, LocalDate today) {
        return Agreement.of(answers.text("guardianConsent"), pupils.custody(pupil.id()), answers.flag("childConsent"),
                kinds.oneGuardianEnough(answers.list("interventionKinds"), today));
    }

    private static String earlier(Answers answers, String variable) {
        return answers.earlierText(variable).orElseThrow(() -> new IllegalStateException("The variable " + variable + " is missing"));
    }
}
