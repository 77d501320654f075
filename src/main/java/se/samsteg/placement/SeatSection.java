package se.samsteg.placement;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseSection;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** The seat that a case has, or where it stands in the queue: the schools' own affair. */
@Component
class SeatSection implements CaseSection {
    private final Seating seating;

    SeatSection(Seating seating) {
        this.seating = seating;
    }

    @Override
    public String name() {
        return "seats";
    }

    @Override
    public String title() {
        return "Plats och kö";
    }

    @Override
    public List<Item> items(CaseNumber number, Authority authority) {
        if (!authority.equals(Authority.SCHOOLS)) {
            return List.of();
        }
        return seating.placeInQueue(number)
                .map(place -> new Item(place.group(), "I kö, plats " + place.position(), "",
                        Map.<String, Object>of("groupCode", place.group(), "state", "queued", "position", place.position())))
                .or(() -> seating.seat(number).map(seat -> new Item(seat.group(), "Har plats", "",
                        Map.<String, Object>of("groupCode", seat.group(), "state", "seated"))))
                .stream().toList();
    }
}
