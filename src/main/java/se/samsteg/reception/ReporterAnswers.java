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
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** Answers the reporters with a duty who asked for it: opened, not opened or already ongoing, and nothing more (SoL 19:6). */
@Service
@Transactional
class ReporterAnswers {
    private final Receptions receptions;
    private final Reporters reporters;
    private final ReceptionDeadlines deadlines;
    private final ReceptionProcess process;
    private final Timeline timeline;
    private final DisclosureGate gate;
    private final Actor actor;

    ReporterAnswers(Receptions receptions, Reporters reporters, ReceptionDeadlines deadlines, ReceptionProcess process, Timeline timeline,
                    DisclosureGate gate, Actor actor) {
        this.receptions = receptions;
        this.reporters = reporters;
        this.deadlines = deadlines;
        this.process = process;
        this.timeline = timeline;
        this.gate = gate;
        this.actor = actor;
    }

    /** The matter is decided: answers everybody who reported what it is about and waits, or nobody where that was decided for a reason. */
    void give(long receptionId) {
        var reception = receptions.get(receptionId);
        var waiting = reporters.unanswered(receptionId);
        if (!reception.course().answerWithheld()) {
            waiting.forEach(reporter -> give(reception, reporter));
        } else if (!waiting.isEmpty()) {
            waiting.forEach(reporter -> reporters.settled(reporter.id(), null));
            record(reception, "Anmälaren får inget svar. Skälen är antecknade.");
        }
        follow(reception);
    }

    /** Somebody asks when it is decided already: is answered at once, by a person where the answer had been withheld. */
    void giveLate(long reporterId) {
        var reporter = reporters.get(reporterId);
        var reception = receptions.get(reporter.receptionId());
        if (reception.course().answerWithheld()) {
            process.askForAnswer(reception, reporter, deadlines.answer(reporter).lastDay());
        } else {
            give(reception, reporter);
        }
        follow(reception);
    }

    /** A case worker has told the reporter, or lets the message tell; or has decided, for reasons, that nothing is told. */
    void givenByHand(long reporterId, boolean given) {
        var reporter = reporters.get(reporterId);
        var reception = receptions.get(reporter.receptionId());
        if (given) {
            reporter.conversation().ifPresent(conversation -> send(reception.scope(), conversation, answer(reception)));
        }
        reporters.settled(reporterId, given ? answer(reception) : null);
        timeline.record(reception.caseNumber(), reception.authority(), Entry.decision(given ? "Anmälaren har fått svar."
                : "Anmälaren får inget svar. Skälen är antecknade.", actor.id(), Law.REPORTER_ANSWER));
        follow(reception);
    }

    private void give(Reception reception, Reporter reporter) {
        if (reporter.conversation().isEmpty()) {
            process.askForAnswer(reception, reporter, deadlines.answer(reporter).lastDay());
            record(reception, "Anmälaren ska få svar av handläggaren, som har en uppgift om det.");
            return;
        }
        send(reception.scope(), reporter.conversation().get(), answer(reception));
        reporters.settled(reporter.id(), answer(reception));
    }

    private static ReporterAnswer answer(Reception reception) {
        return reception.course().decision().answer();
    }

    private void send(CaseScope scope, String conversation, ReporterAnswer answer) {
        gate.send(Message.named(MessageName.REPORTER_ANSWERED).from(scope).to(Authority.SCHOOLS)
                .purpose(Purpose.REPORTER_ANSWER).value(CASE_STATUS, REPORTER_ANSWER, answer)
                .inReplyTo(conversation).build());
    }

    private void follow(Reception reception) {
        deadlines.follow(reception.caseNumber(), reception.authority());
    }

    private void record(Reception reception, String sentence) {
        timeline.record(reception.caseNumber(), reception.authority(), Entry.fact(sentence, Law.REPORTER_ANSWER));
    }
}
