package se.samsteg.placement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Reader;
import se.samsteg.placement.Seats.Waiting;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
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
        var all = seating.overview();
        var open = new HashSet<>(cases.openTo(all.queues().stream().map(Waiting::caseNumber).toList(), List.of(Authority.SCHOOLS),
                Reader.of(actor.id(), actor.groups())));
        var queues = all.queues().stream().collect(groupingBy(Waiting::group, mapping(place -> place(place, open), toList())));
        return all.groups().stream().map(group -> line(group, all, queues.getOrDefault(group.code(), List.of()))).toList();
    }

    private static Line line(Group group, Seating.Overview all, List<Place> queue) {
        var taken = all.taken().getOrDefault(group.code(), 0);
        return new Line(group.code(), LowerCamel.of(group.type()), group.name(), group.seats(), taken, Math.max(0, group.seats() - taken),
                group.validFrom(), group.validTo(), all.coming().getOrDefault(group.code(), List.of()), queue);
    }

    private static Place place(Waiting waiting, Set<CaseNumber> open) {
        return new Place(waiting.position(), open.contains(waiting.caseNumber()) ? waiting.caseNumber().value() : null,
                waiting.since().atZoneSameInstant(IsoTime.ZONE).toLocalDate());
    }
}
