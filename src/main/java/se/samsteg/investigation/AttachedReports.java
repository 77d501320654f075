package se.samsteg.investigation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.investigation.Materials.Kind;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** New concern for a child that is being investigated already belongs to the investigation, and is read there. */
@Service
@Transactional
class AttachedReports {
    /** What the investigation shows of new concern, all of it together, under a name of its own. */
    static final String NEW_CONCERN = "newConcern";

    private final InvestigationService investigations;
    private final Parties parties;
    private final Materials materials;
    private final Contents contents;
    private final Timeline timeline;
    private final Actor actor;

    AttachedReports(InvestigationService investigations, Parties parties, Materials materials, Contents contents, Timeline timeline, Actor actor) {
        this.investigations = investigations;
        this.parties = parties;
        this.materials = materials;
        this.contents = contents;
        this.timeline = timeline;
        this.actor = actor;
    }

    /** @param reception id of the instance that received the report; what was written there is read there */
    void attach(CaseScope scope, String reception) {
        var investigation = investigations.required(scope);
        var there = new CaseScope(scope.caseNumber(), scope.authority(), reception, "");
        var concern = "Anmält " + Swedish.day(investigations.today()) + ":\n" + contents.text(there, "whatWorries").orElse("Anmälan saknar text.");
        contents.record(scope, NEW_CONCERN, contents.text(scope, NEW_CONCERN).map(earlier -> earlier + "\n\n" + concern).orElse(concern),
                "registerReport", "system");
        var communicated = parties.current(investigation).stream().anyMatch(standing -> standing.communicatedOn().isPresent());
        materials.add(investigation, Kind.CONCERN_REPORT, investigations.today(), communicated);
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("En ny orosanmälan hör till utredningen och ska läsas i den.", Law.INVESTIGATION));
    }

    void read(CaseScope scope) {
        materials.read(investigations.required(scope), List.of(Kind.CONCERN_REPORT), investigations.today(), actor.id());
    }
}
