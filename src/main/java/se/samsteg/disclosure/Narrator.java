package se.samsteg.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.disclosure.Ruling.TakenOut;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Law;

/** Tells the timelines of both authorities what became of a message, each only its own side. */
@Component
class Narrator {
    private final Timeline timeline;
    private final Actor actor;

    Narrator(Timeline timeline, Actor actor) {
        this.timeline = timeline;
        this.actor = actor;
    }

    void sent(Message message, Collection<Ruling> rulings) {
        if (message.withinOneAuthority()) {
            return;
        }
        var grounds = rulings.stream().filter(Ruling::passes).map(Ruling::ground).distinct().toList();
        if (!grounds.isEmpty()) {
            tell(message, Entry.Kind.SENT, "Skickat till " + message.to().title() + ": " + message.name().title() + ".",
                    String.join("; ", grounds));
        }
        heldBack(message, rulings);
    }

    void stoppedBeforeDelivery(Message message, Collection<Ruling> rulings) {
        heldBack(message, rulings);
    }

    void awaitsCheck(Message message) {
        tell(message, Entry.Kind.FACT, "Väntar på prövning mot undantaget i samtycket: " + message.name().title() + " till "
                + message.to().title() + ".", Law.CONSENT);
    }

    void decided(Message message, Law... laws) {
        tell(message, Entry.Kind.DECISION, "Beslut att lämna uppgifter om " + message.parts().get(0).category().title() + " till "
                + message.to().title() + ".", laws);
    }

    void received(Message message) {
        if (message.withinOneAuthority() || !message.name().isTold()) {
            return;
        }
        var sentence = "Kommit från " + message.from().title() + ": " + message.name().title() + ".";
        timeline.record(message.caseNumber(), message.to(), new Entry(Entry.Kind.RECEIVED, sentence, null, Entry.AUTOMATIC));
    }

    /** A line for each reason: the reader must be able to tell what to ask for. */
    private void heldBack(Message message, Collection<Ruling> rulings) {
        rulings.stream().map(Ruling::takenOut).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(TakenOut::why, TreeMap::new, Collectors.flatMapping(
                        taken -> Particular.among(taken.fields()).stream().map(Particular::title), Collectors.joining(", "))))
                .forEach((why, particulars) -> tell(message, Entry.Kind.HELD_BACK, "Utelämnat ur meddelandet till " + message.to().title()
                        + " (" + message.name().title() + "). " + why.sentence() + " " + particulars.toLowerCase(Locale.ROOT) + ".", Law.CONSENT));
        rulings.stream().filter(ruling -> !ruling.passes())
                .collect(Collectors.groupingBy(Ruling::why, TreeMap::new, Collectors.mapping(ruling -> ruling.category().title(), Collectors.joining(", "))))
                .forEach((why, categories) -> tell(message, Entry.Kind.HELD_BACK, "Inte lämnat till " + message.to().title()
                        + " (" + message.name().title() + "). " + why.sentence() + " " + categories + ".",
                        why == HeldBack.NOT_NEEDED ? new Law[] {} : new Law[] {Law.SECRECY_BETWEEN_AUTHORITIES}));
    }

    private void tell(Message message, Entry.Kind kind, String sentence, Law... laws) {
        timeline.record(message.caseNumber(), message.from(), new Entry(kind, sentence, null, actor.person().orElse(Entry.AUTOMATIC), List.of(laws)));
    }

    private void tell(Message message, Entry.Kind kind, String sentence, String ground) {
        timeline.record(message.caseNumber(), message.from(),
                new Entry(kind, sentence, ground, actor.person().orElse(Entry.AUTOMATIC)));
    }
}
