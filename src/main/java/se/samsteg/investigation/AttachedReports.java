package se.samsteg.investigation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.investigation.Materials.Kind;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** New concern for a child that is being investigated already belongs to the investigation, and is read there. */
@Service
@Transactional
class AttachedReports {
    private final InvestigationService investigations;
    private final Parties parties;
    private final Materials materials;
    private final Timeline timeline;
    private final Actor actor;

    AttachedReports(InvestigationService investigations, Parties parties, Materials materials, Timeline timeline, Actor actor) {
        this.investigations = investigations;
        this.parties = parties;
        this.materials = materials;
        this.timeline = timeline;
        this.actor = actor;
    }

    void attach(CaseScope scope) {
        var investigation = investigations.required(scope);
        var communicated = parties.haveMaterial(investigation);
        materials.add(investigation, Kind.CONCERN_REPORT, investigations.today(), communicated);
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("En ny orosanmälan hör till utredningen och ska läsas i den.", Law.INVESTIGATION));
    }

    void read(CaseScope scope) {
        materials.read(investigations.required(scope), List.of(Kind.CONCERN_REPORT), investigations.today(), actor.id());
    }
}
