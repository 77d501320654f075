package se.samsteg.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsteg.content.Contents;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Swedish;

/** What comes in later is added to what a reception shows, under a line that says when and from whom; it replaces nothing. */
@Component
class LaterTexts {
    /** What a report says. */
    private static final List<String> WHAT = List.of("whatWorries", "sinceWhen", "siblings");
    /** Who made it, and how he or she is reached. */
    static final List<String> WHO = List.of("reporterName", "reporterRole", "reporterPhone");
    static final List<String> REPORT = Stream.concat(WHAT.stream(), WHO.stream()).toList();
    /** What has come since, and is shown beside the report. */
    static final String NEW_INFORMATION = "newInformation";
    static final String TAKEN_BACK = "takenBack";
    private static final String DECIDER = "extensionDecider";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm");

    private final Contents contents;
    private final Actor actor;
    private final Clock clock;

    LaterTexts(Contents contents, Actor actor, Clock clock) {
        this.contents = contents;
        this.actor = actor;
        this.clock = clock;
    }

    /** A further report of the same day: each of its answers below the earlier one. */
    void add(CaseScope report, Reception open) {
        read(report, REPORT).forEach((field, text) -> append(open, field, "Ny anmälan samma dag, kl. " + HOUR.format(now()), text));
    }

    /** A report on a child that is being investigated, among what the investigation got afterwards; who made it stays with the report (OSL 26:5). */
    void attach(Reception report, Reception investigated) {
        var whole = WHAT.stream()
                .flatMap(field -> contents.text(report.scope(), field).stream()).collect(Collectors.joining("\n"));
        append(investigated, NEW_INFORMATION, "Ny orosanmälan, mottagen " + moment(report.receivedAt()), whole);
    }

    /** @param head who said it, Swedish, as it stands in the middle of a line */
    void addNow(Reception open, String field, String head, String text) {
        append(open, field, moment(now()) + ", " + head, text);
    }

    /** Each extension with its reasons and whoever decided it: the person who sends in the form, unless another one is named. */
    void extended(Reception reception, LocalDate to) {
        var named = contents.take(reception.scope(), List.of(DECIDER)).values().stream().map(Object::toString).findFirst();
        addNow(reception, "extensionsDecided", "förlängd till " + Swedish.day(to) + ", beslutat av " + named.or(actor::name).orElse(actor.id()),
                contents.text(reception.scope(), "extensionReason").orElse(""));
    }

    Map<String, Object> read(CaseScope scope, Collection<String> fields) {
        return contents.read(scope, fields);
    }

    private void append(Reception open, String field, String head, Object text) {
        var earlier = contents.text(open.scope(), field).map(before -> before + "\n\n").orElse("");
        var first = earlier.isEmpty() && REPORT.contains(field);
        contents.record(open.scope(), field, first ? text : earlier + head + ":\n" + text, "registerReceipt", actor.id());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), IsoTime.ZONE);
    }

    static String moment(LocalDateTime at) {
        return Swedish.day(at.toLocalDate()) + " kl. " + HOUR.format(at);
    }
}
