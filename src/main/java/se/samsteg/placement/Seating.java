package se.samsteg.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;

/** Gives seats in the queue's order, never one seat twice: whoever gives or frees one holds the group meanwhile. */
@Service
@Transactional
class Seating {
    private final Groups groups;
    private final Seats seats;
    private final SeatCall call;
    private final Clock clock;

    Seating(Groups groups, Seats seats, SeatCall call, Clock clock) {
        this.groups = groups;
        this.seats = seats;
        this.call = call;
        this.clock = clock;
    }

    /** @return empty when there is no such group that takes pupils today */
    @Transactional(readOnly = true)
    Optional<Group> openGroup(String code) {
        return groups.find(code).filter(group -> group.takesPupilsOn(LocalDate.now(clock.withZone(IsoTime.ZONE))));
    }

    /** Registers a group unless its code is taken. */
    void register(Group group) {
        if (groups.find(group.code()).isEmpty()) {
            groups.add(group);
        }
    }

    /**
     * Reserves a seat unless all are taken or promised to those who came before; the case then stands in the queue.
     *
     * @return whether the case has a seat
     */
    boolean reserve(CaseNumber number, String code) {
        var group = groups.hold(code);
        if (seats.groupOf(number).isPresent()) {
            return true;
        }
        var queue = seats.queue(code);
        var before = queue.contains(number) ? queue.indexOf(number) : queue.size();
        if (seats.taken(code) + before < group.seats()) {
            seats.give(code, number);
            return true;
        }
        if (!queue.contains(number)) {
            seats.enqueue(code, number);
        }
        return false;
    }

    /** Frees the case's seat, if it has one, and calls whoever is first in the queue. */
    void free(CaseNumber number) {
        seats.groupOf(number).ifPresent(code -> {
            groups.hold(code);
            seats.free(number);
            callNext(code);
        });
    }

    /** The case waits no longer; a seat that was promised to it goes to the next one. */
    void leaveQueue(CaseNumber number, String code) {
        groups.hold(code);
        seats.leaveQueue(number);
        callNext(code);
    }

    private void callNext(String code) {
        var left = groups.hold(code).seats() - seats.taken(code);
        seats.queue(code).stream().limit(Math.max(0, left)).forEach(call::seatFreed);
    }
}
