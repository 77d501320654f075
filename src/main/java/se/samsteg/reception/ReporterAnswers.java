package se.samsteg.reception;

import static se.samsteg.disclosure.Category.CASE_STATUS;
import static se.samsteg.reception.ReceptionVariables.REPORTER_ANSWER;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** Answers the reporters with a duty who asked for it: opened, not opened or already ongoing, and nothing more (SoL 19:6). */
@Service
@Transactional
class ReporterAnswers {
    private final Reporters reporters;
    private final Timeline timeline;
    private final DisclosureGate gate;

    ReporterAnswers(Reporters reporters, Timeline timeline, DisclosureGate gate) {
        this.reporters = reporters;
        this.timeline = timeline;
        this.gate = gate;
    }

    /**
     * Answers everybody who reported what the reception is about and waits.
     *
     * @param withheld a reasoned decision that nobody is answered
     */
    void give(CaseScope scope, long receptionId, ReporterAnswer answer, boolean withheld) {
        var waiting = reporters.unanswered(receptionId);
        if (withheld && !waiting.isEmpty()) {
            record(scope, "Anmälaren får inget svar. Skälen är antecknade.");
        }
        if (!withheld) {
            waiting.forEach(reporter -> give(scope, reporter, answer));
        }
    }

    private void give(CaseScope scope, Reporter reporter, ReporterAnswer answer) {
        reporter.conversation().ifPresentOrElse(conversation -> send(scope, conversation, answer),
                () -> record(scope, "Anmälaren ska få svar av handläggaren inom sju dagar."));
        reporters.answered(reporter.id(), answer);
    }

    private void send(CaseScope scope, String conversation, ReporterAnswer answer) {
        gate.send(Message.named(MessageName.REPORTER_ANSWERED).from(scope).to(Authority.SCHOOLS)
                .purpose(Purpose.REPORTER_ANSWER).value(CASE_STATUS, REPORTER_ANSWER, answer)
                .inReplyTo(conversation).build());
    }

    private void record(CaseScope scope, String sentence) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(sentence, Law.REPORTER_ANSWER));
    }
}
