package se.samsteg.placement;

import java.util.Map;
import org.springframework.stereotype.Service;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.OwnProcesses;

/** Begins a concern report, which from then on goes its own way (SoL 19:1). */
@Service
class ConcernHandover {
    private final OwnProcesses processes;
    private final Contents contents;
    private final Timeline timeline;

    ConcernHandover(OwnProcesses processes, Contents contents, Timeline timeline) {
        this.processes = processes;
        this.contents = contents;
        this.timeline = timeline;
    }

    /** The reasons of the assessment say what worries; an answer is wanted, and the school comes to a meeting. */
    void begin(CaseScope scope) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("En orosanmälan påbörjades.", Law.CONCERN_REPORT));
        processes.start(scope, "concern-report", Map.of(
                "whatWorries", contents.text(scope, "concernReason").orElseThrow(),
                "reporterRole", "Skolsocionom", "wantsAnswer", true, "attendsMeeting", true));
    }
}
