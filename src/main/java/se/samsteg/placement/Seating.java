package se.samsteg.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.placement.Seats.Seat;
import se.samsteg.placement.Seats.Waiting;
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
        return groups.find(code, today()).filter(group -> group.takesPupilsOn(today()));
    }

    /** The groups that take pupils today. */
    @Transactional(readOnly = true)
    List<Group> openGroups() {
        return all().stream().filter(group -> group.takesPupilsOn(today())).toList();
    }

    @Transactional(readOnly = true)
    List<Group> all() {
        return groups.all(today());
    }

    @Transactional(readOnly = true)
    List<Waiting> queue(String code) {
        return seats.queue(code);
    }

    /** All groups with what belongs to each, by their codes: as many questions to the database however many groups there are. */
    @Transactional(readOnly = true)
    Overview overview() {
        return new Overview(all(), seats.taken(), groups.coming(today()), seats.queues());
    }

    /**
     * @param taken  seats that somebody has, by group; a group without any is not there
     * @param coming how many seats a group will have from days that lie ahead, by group
     * @param queues all who wait, in the order of their queue
     */
    record Overview(List<Group> groups, Map<String, Integer> taken, Map<String, List<Groups.Capacity>> coming, List<Waiting> queues) {
    }

    /** Where the case stands in a queue, if it does. */
    @Transactional(readOnly = true)
    Optional<Waiting> placeInQueue(CaseNumber number) {
        return seats.waiting(number);
    }

    @Transactional(readOnly = true)
    Optional<Seat> seat(CaseNumber number) {
        return seats.of(number);
    }

    /** Those of the cases that hold a seat. */
    @Transactional(readOnly = true)
    List<CaseNumber> seated(Collection<CaseNumber> numbers) {
        return numbers.isEmpty() ? List.of() : seats.held(numbers);
    }

    /** Registers a group unless its code is taken. @return whether it was free */
    boolean register(Group group) {
        var isNew = groups.find(group.code(), today()).isEmpty();
        if (isNew) {
            groups.add(group);
        }
        return isNew;
    }

    /** From that day the group has so many seats; nobody who sits there loses one. */
    void setSeats(String code, int count, LocalDate from) {
        groups.hold(code, today());
        groups.setSeats(code, count, from);
        callNext(code);
    }

    /**
     * Reserves a seat unless all are taken or promised to those who came before; the case then stands in the queue.
     *
     * @return whether the case has a seat
     */
    boolean reserve(CaseNumber number, String code) {
        var group = groups.hold(code, today());
        if (seats.of(number).isPresent()) {
            return true;
        }
        var queue = seats.queue(code).stream().map(Waiting::caseNumber).toList();
        var before = queue.contains(number) ? queue.indexOf(number) : queue.size();
        if (seats.taken(code) + before < group.seatsOn(today())) {
            seats.give(code, number);
            return true;
        }
        if (!queue.contains(number)) {
            seats.enqueue(code, number);
        }
        return false;
    }

    /**
     * When the seat that was reserved for the case can be sat in: the pupil before may still be there. Who got a seat
     * earlier goes first, so it needs no lock.
     *
     * @param wanted the day on which the pupil is to begin
     * @return that day or the first later one; empty when none is known, or the case has no seat
     */
    @Transactional(readOnly = true)
    Optional<LocalDate> startsOn(CaseNumber number, LocalDate wanted) {
        return seats.of(number).flatMap(own -> {
            var before = seats.satIn(own.group(), wanted).stream().filter(seat -> seat.id() < own.id()).toList();
            return Stream.concat(Stream.of(wanted), before.stream().map(Seat::lastDay).filter(Objects::nonNull).map(day -> day.plusDays(1)))
                    .filter(day -> !day.isBefore(wanted)).sorted().filter(day -> isFree(own.group(), before, day)).findFirst();
        });
    }

    private boolean isFree(String code, List<Seat> before, LocalDate day) {
        return before.stream().filter(seat -> seat.isSatInOn(day)).count() < groups.find(code, day).orElseThrow().seatsOn(day);
    }

    /** Gives up the case's seat, if it has one, and calls whoever is first in the queue. @param lastDay until when the pupil stays, or null */
    void free(CaseNumber number, LocalDate lastDay) {
        seats.of(number).ifPresent(seat -> {
            groups.hold(seat.group(), today());
            seats.free(number, lastDay);
            callNext(seat.group());
        });
    }

    /** The case waits no longer; a seat that was promised to it goes to the next one. */
    void leaveQueue(CaseNumber number, String code) {
        groups.hold(code, today());
        seats.leaveQueue(number);
        callNext(code);
    }

    /** Calls those for whom there is a seat since a group has got more of them on this day. */
    void callAll() {
        all().forEach(group -> callNext(group.code()));
    }

    private void callNext(String code) {
        var left = groups.hold(code, today()).seatsOn(today()) - seats.taken(code);
        seats.queue(code).stream().limit(Math.max(0, left)).map(Waiting::caseNumber).forEach(call::seatFreed);
    }

    private LocalDate today() {
        return IsoTime.today(clock);
    }
}
