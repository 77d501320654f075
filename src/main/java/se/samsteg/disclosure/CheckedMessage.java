package se.samsteg.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samsteg.shared.LowerCamel;

/** A message as the person sees it who holds it against the givers' own exceptions. */
record CheckedMessage(Outgoing sent) {
    String title() {
        var title = sent.message().name().title() + " till " + sent.message().to().title();
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    String text() {
        return sent.parts().map(CheckedMessage::readable).collect(Collectors.joining("\n\n"));
    }

    /** What the givers kept for themselves, in their words. */
    String exceptions() {
        return waiting().map(Ruling::exceptions).distinct().collect(Collectors.joining("\n"));
    }

    /** What can be taken out of it, one by one. */
    List<Particular> particulars() {
        return Particular.among(waitingParts().flatMap(part -> part.fields().stream()).toList());
    }

    /** As a checklist takes its choices. */
    List<Map<String, String>> choices() {
        return particulars().stream().map(particular -> Map.of("label", particular.title(), "value", LowerCamel.of(particular))).toList();
    }

    boolean tellsSomethingWithout(Collection<Particular> excepted) {
        var fields = Particular.fieldsOf(excepted);
        return waitingParts().anyMatch(part -> !Particular.tellsNothing(part.without(fields).fields()));
    }

    private Stream<Ruling> waiting() {
        return sent.rulings().stream().filter(Ruling::needsCheck);
    }

    private Stream<Message.Part> waitingParts() {
        return waiting().map(ruling -> sent.message().part(ruling.category()));
    }

    private static String readable(Message.Part part) {
        return Stream.concat(Stream.of("Uppgifter om " + part.category().title() + ":"),
                Stream.concat(part.values().entrySet().stream(), part.texts().entrySet().stream())
                        .map(entry -> Particular.label(entry.getKey()) + ": " + entry.getValue())).collect(Collectors.joining("\n"));
    }
}
