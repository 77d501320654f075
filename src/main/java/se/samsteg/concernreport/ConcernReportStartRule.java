package se.samsteg.concernreport;

import org.springframework.stereotype.Component;
import se.samsteg.casefile.LinkedCases;
import se.samsteg.casefile.Minors;
import se.samsteg.casefile.NamedChild;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;

/** Without a case the form has to tell which child it concerns, as far as that is known; and each child has a report of its own. */
@Component
class ConcernReportStartRule implements FormRule {
    private final PupilRegistry registry;
    private final Minors minors;
    private final LinkedCases links;
    private final NamedChild child;

    ConcernReportStartRule(PupilRegistry registry, Minors minors, LinkedCases links, NamedChild child) {
        this.registry = registry;
        this.minors = minors;
        this.links = links;
        this.child = child;
    }

    @Override
    public String form() {
        return "concern-report-start";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        if (!answers.has("caseNumber")) {
            registry.check(answers.entered(), Demand.AS_FAR_AS_KNOWN, faults);
        }
        child.check(answers, faults);
        minors.check(answers, faults);
        links.check(answers, faults);
    }
}
