package se.samsteg.reception;

import org.springframework.stereotype.Component;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** Tells the timeline, and whoever assesses, how concern came in and what was known before. */
@Component
class ReceptionStory {
    /** Content: earlier concern for the child, as the assessor is shown it. */
    private static final String EARLIER = "earlierConcern";
    private final ReceptionDeadlines deadlines;
    private final EarlierConcern earlier;
    private final LaterTexts texts;
    private final Contents contents;
    private final Timeline timeline;

    ReceptionStory(ReceptionDeadlines deadlines, EarlierConcern earlier, LaterTexts texts, Contents contents, Timeline timeline) {
        this.deadlines = deadlines;
        this.earlier = earlier;
        this.texts = texts;
        this.contents = contents;
        this.timeline = timeline;
    }

    void begin(Reception reception, Arrival arrival) {
        if (!reception.isConcern()) {
            record(reception, Entry.fact("Avisering om placering mottagen.", null));
            return;
        }
        record(reception, Entry.fact(receivedFrom(reception, arrival) + " Skyddsbedömning senast %s, förhandsbedömning senast %s."
                .formatted(Swedish.day(deadlines.protection(reception).lastDay()), Swedish.day(deadlines.preliminary(reception).lastDay())),
                Law.PROTECTION_ASSESSMENT, Law.PRELIMINARY_ASSESSMENT));
        var history = earlier.of(reception);
        history.story().ifPresent(story -> contents.record(reception.scope(), EARLIER, story, "registerReceipt", "system"));
        history.closedLately().ifPresent(day -> record(reception, Entry.fact("Ärendet är öppnat på nytt: barnet var senast aktuellt här "
                + Swedish.day(day) + ". Det tidigare visas för den som bedömer.", Law.RECEPTION_ROUTINE)));
        if (arrival.wantsAnswer() && !arrival.reporter().mayBeAnswered()) {
            record(reception, Entry.fact("Anmälaren får inget svar: bara den som är skyldig att anmäla får det.", Law.REPORTER_ANSWER));
        }
        contents.text(reception.scope(), "siblings").ifPresent(names -> record(reception, Entry.fact(
                "Anmälan nämner syskon. Varje barn ska ha en egen anmälan och ett eget ärende.", Law.CONCERN_REPORT)));
    }

    /** A further report of the same day. */
    void add(CaseScope report, Reception open) {
        texts.add(report, open);
        record(open, Entry.fact("Ännu en orosanmälan samma dag. Den hör till den mottagning som redan pågår.", null));
    }

    /** That the child itself has called is not said here: a guardian may come to read the timeline, and may be the one whom it concerns. */
    private static String receivedFrom(Reception reception, Arrival arrival) {
        var at = LaterTexts.moment(reception.receivedAt());
        return arrival.handedOver().map(from -> "Oro för barnet överlämnad från " + from.by().title() + ", som först tog emot den " + at + ".")
                .orElse("Oro för barnet mottagen " + at + ".");
    }

    private void record(Reception reception, Entry entry) {
        timeline.record(reception.caseNumber(), reception.authority(), entry);
    }
}
