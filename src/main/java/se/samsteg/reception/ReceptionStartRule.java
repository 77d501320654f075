package se.samsteg.reception;

import org.springframework.stereotype.Component;
import se.samsteg.casefile.LinkedCases;
import se.samsteg.casefile.Minors;
import se.samsteg.casefile.NamedChild;

import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;

/** Which child it concerns, and who says so when that person has a duty to report (SoL 19:1). */
@Component
class ReceptionStartRule implements FormRule {
    private final PupilRegistry registry;
    private final Minors minors;
    private final LinkedCases links;
    private final NamedChild child;

    ReceptionStartRule(PupilRegistry registry, Minors minors, LinkedCases links, NamedChild child) {
        this.registry = registry;
        this.minors = minors;
        this.links = links;
        this.child = child;
    }

    @Override
    public String form() {
        return "reception-start";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var kind = LowerCamel.parse(ReporterKind.class, answers.text("reporterKind").orElseThrow()).orElseThrow();
        if (!answers.has("caseNumber")) {
            registry.check(answers.entered(), ReportedChildren.demand(kind), faults);
        }
        child.check(answers, faults);
        minors.check(answers, faults);
        faults.require(kind != ReporterKind.DUTY_BOUND || answers.has("reporterName"), "reporterName",
                "Den som är skyldig att anmäla ska uppge sitt namn.", Law.CONCERN_REPORT);
        for (var identifying : new String[] {"reporterName", "reporterPhone"}) {
            faults.require(kind != ReporterKind.ANONYMOUS || !answers.has(identifying), identifying,
                    "Den som vill vara anonym antecknas inte. Ta bort uppgiften, eller välj privatperson.", Law.REPORTER_IDENTITY);
        }
        links.check(answers, faults);
    }
}
