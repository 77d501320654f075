package se.samsteg.disclosure;

import java.util.List;
import java.util.stream.Stream;

/**
 * A message that the gate has let through, trimmed, on its way.
 *
 * @param rulings  one per part of the message, all of them passing when it was sent
 * @param attempts how many times its receiver was not there yet
 */
record Outgoing(String id, Message message, List<Ruling> rulings, State state, int attempts) {
    enum State { PENDING, DELIVERED, STOPPED }

    boolean pending() {
        return state == State.PENDING;
    }

    /** What is left of the message under new rulings. */
    Outgoing under(List<Ruling> now) {
        var passing = now.stream().filter(Ruling::passes).toList();
        return new Outgoing(id, message.only(passing.stream().map(this::left).toList()), passing.stream().map(Ruling::carriedOut).toList(),
                state, attempts);
    }

    private Message.Part left(Ruling ruling) {
        var part = message.part(ruling.category());
        return ruling.takenOut() == null ? part : part.without(ruling.takenOut().fields());
    }

    Stream<Message.Part> parts() {
        return message.parts().stream();
    }
}
