package se.samsteg.sip;

import org.springframework.stereotype.Service;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.document.NewDocument;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** Tells the district's supervisors when a principal is missing in a plan: both principals have to take part (SoL 10:8, HSL 16:4). */
@Service
class SipDeviations {
    private final SipProcess process;
    private final CaseFiles cases;
    private final PupilRegistry pupils;
    private final Contents contents;
    private final Timeline timeline;

    SipDeviations(SipProcess process, CaseFiles cases, PupilRegistry pupils, Contents contents, Timeline timeline) {
        this.process = process;
        this.cases = cases;
        this.pupils = pupils;
        this.contents = contents;
        this.timeline = timeline;
    }

    /**
     * Records it, and makes it the supervisors' matter where the party is a principal.
     *
     * @param reason what the party says itself, or an empty text
     */
    void note(CaseScope scope, Deviation deviation, Party party, String reason) {
        if (!party.isPrincipal()) {
            return;
        }
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("Avvikelse: " + party.shortTitle() + " " + deviation.words()
                + ". Enhetschefen har fått en uppgift.", Law.SIP, Law.SIP_HEALTH));
        var file = cases.find(scope.caseNumber()).orElseThrow();
        var instance = process.beginDeviation(scope, file, pupils.get(file.pupilId()).label(), deviation, party);
        if (!reason.isBlank()) {
            contents.record(new CaseScope(scope.caseNumber(), scope.authority(), instance, ""), "deviationReason", reason, "message", NewDocument.SYSTEM);
        }
    }

    void followedUp(CaseScope scope, DeviationMeasure measure) {
        timeline.record(scope.caseNumber(), scope.authority(),
                Entry.fact("Chefen har följt upp avvikelsen i SIP: " + measure.words() + ".", Law.SUPERVISOR_ROUTINE));
    }
}
