package se.samsteg.reception;

import org.springframework.stereotype.Component;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;

/** Which child it concerns, and who says so when that person has a duty to report (SoL 19:1). */
@Component
class ReceptionStartRule implements FormRule {
    private final PupilRegistry registry;

    ReceptionStartRule(PupilRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String form() {
        return "reception-start";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        if (!answers.has("caseNumber")) {
            registry.check(answers.entered(), Demand.AS_FAR_AS_KNOWN, faults);
        }
        faults.require(!answers.is("reporterKind", "dutyBound") || answers.has("reporterName"), "reporterName",
                "Den som är skyldig att anmäla ska uppge sitt namn.", Law.CONCERN_REPORT);
    }
}
