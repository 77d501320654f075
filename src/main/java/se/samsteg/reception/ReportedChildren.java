package se.samsteg.reception;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.content.Contents;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;

/** Finds the child that a report is about, and its case: the open one, one that was closed lately, or a new one. */
@Service
@Transactional
class ReportedChildren {
    private final PupilRegistry registry;
    private final CaseFiles cases;
    private final Contents contents;
    private final EarlierConcern earlier;

    ReportedChildren(PupilRegistry registry, CaseFiles cases, Contents contents, EarlierConcern earlier) {
        this.registry = registry;
        this.cases = cases;
        this.contents = contents;
        this.earlier = earlier;
    }

    record Child(Pupil pupil, CaseNumber number) {
    }

    /**
     * Two reports on one child at the same instant wait for one another here, and then meet in one case.
     *
     * @param scope without a case number when a form named none
     */
    Child find(CaseScope scope, ReporterKind reporter) {
        if (scope.caseNumber() != null) {
            cases.join(scope.caseNumber(), scope.authority());
            return new Child(registry.get(cases.find(scope.caseNumber()).orElseThrow().pupilId()), scope.caseNumber());
        }
        var pupil = register(scope, reporter);
        registry.hold(pupil.id());
        return new Child(pupil, cases.joinOrOpen(pupil, scope.authority(), earlier.since()).number());
    }

    private Pupil register(CaseScope scope, ReporterKind reporter) {
        Map<String, Object> told = contents.take(scope, PupilRegistry.fields());
        told.put("district", scope.authority().tenantId());
        return registry.register(told, demand(reporter));
    }

    /** A child that calls may keep its name to itself; everybody else says something of which child it is. */
    static Demand demand(ReporterKind reporter) {
        return reporter == ReporterKind.CHILD ? Demand.NOTHING : Demand.AS_FAR_AS_KNOWN;
    }
}
