package se.samsteg.placement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Reader;
import se.samsteg.placement.Seats.Waiting;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.LowerCamel;

/** What the schools may see of groups, seats and queues: each place in a queue, but no case that the reader has no need to know. */
@Service
@Transactional(readOnly = true)
class GroupBoard {
    private final Seating seating;
    private final CaseFiles cases;
    private final Actor actor;

    GroupBoard(Seating seating, CaseFiles cases, Actor actor) {
        this.seating = seating;
        this.cases = cases;
        this.actor = actor;
    }

    /**
     * @param type   rsu or csu
     * @param free   seats that nobody has; none while more sit there than it has seats for
     * @param coming how many seats it will have, from days that lie ahead
     */
    record Line(String code, String type, String name, int seats, int taken, int free, LocalDate validFrom, LocalDate validTo,
                List<Groups.Capacity> coming, List<Place> queue) {
    }

    /** @param caseNumber null when the case is closed to the reader */
    record Place(int position, String caseNumber, LocalDate since) {
    }

    List<Line> lines() {
        return seating.all().stream().map(this::line).toList();
    }

    private Line line(Group group) {
        var taken = seating.taken(group.code());
        return new Line(group.code(), LowerCamel.of(group.type()), group.name(), group.seats(), taken, Math.max(0, group.seats() - taken),
                group.validFrom(), group.validTo(), seating.coming(group.code()), places(seating.queue(group.code())));
    }

    private List<Place> places(List<Waiting> queue) {
        var open = new HashSet<>(cases.openTo(queue.stream().map(Waiting::caseNumber).toList(), List.of(Authority.SCHOOLS),
                Reader.of(actor.id(), actor.groups())));
        return queue.stream().map(place -> new Place(place.position(),
                open.contains(place.caseNumber()) ? place.caseNumber().value() : null,
                place.since().atZoneSameInstant(IsoTime.ZONE).toLocalDate())).toList();
    }
}
