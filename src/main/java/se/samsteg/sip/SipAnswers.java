package se.samsteg.sip;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.document.Letterheads;
import se.samsteg.document.NewDocument;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Keeps what the called authorities say, so that the coordinator sees it at the meeting and at the follow-up. */
@Service
@Transactional
class SipAnswers {
    private final Sips sips;
    private final Contents contents;
    private final Timeline timeline;
    private final Letterheads letterheads;

    SipAnswers(Sips sips, Contents contents, Timeline timeline, Letterheads letterheads) {
        this.sips = sips;
        this.contents = contents;
        this.timeline = timeline;
        this.letterheads = letterheads;
    }

    /**
     * @param answer   to the call; empty when a contribution comes
     * @param proposal a time that the authority proposes, as a reader sees it, or an empty text
     */
    void answered(CaseScope scope, Authority by, Optional<CallAnswer> answer, String proposal) {
        var said = contents.take(scope, List.of("callAnswerReason", "contribution"));
        if (said.containsKey("contribution")) {
            add(scope, "contributions", by, said.get("contribution").toString());
            timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(name(by) + " har lämnat sitt bidrag till SIP-mötet.", "SoL 10:8"));
        }
        answer.ifPresent(given -> {
            sips.of(scope).ifPresent(sip -> sips.answer(sip, by, given));
            add(scope, "callAnswers", by, given.title() + proposal
                    + (said.containsKey("callAnswerReason") ? ": " + said.get("callAnswerReason") : ""));
            timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(name(by) + " har svarat på kallelsen: " + given.title() + ".", "SoL 10:8"));
        });
    }

    void progressed(CaseScope scope, Authority by) {
        var said = contents.take(scope, List.of("progress"));
        add(scope, "progressReports", by, String.valueOf(said.getOrDefault("progress", "")));
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(name(by) + " har rapporterat hur planen går.", "SoL 10:9"));
    }

    private void add(CaseScope scope, String field, Authority by, String text) {
        var earlier = contents.text(scope, field).map(lines -> lines + "\n").orElse("");
        contents.record(scope, field, earlier + name(by) + ": " + text, "message", NewDocument.SYSTEM);
    }

    private String name(Authority authority) {
        return letterheads.of(authority).unit();
    }
}
