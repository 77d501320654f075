package se.samsteg.placement;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.shared.Faults;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.LowerCamel;
import se.samsteg.shared.Refusal;

/** Keeps the register of groups: new ones, and how many seats each has from a day on. */
@Service
@Transactional
class GroupRegister {
    private static final Logger LOG = LoggerFactory.getLogger(GroupRegister.class);
    private static final int MOST_SEATS = 200;
    private final Seating seating;
    private final Clock clock;

    GroupRegister(Seating seating, Clock clock) {
        this.seating = seating;
        this.clock = clock;
    }

    /** @throws Refusal naming every fault */
    void add(String code, String type, String name, int seats, LocalDate from, LocalDate to) {
        var faults = new Faults();
        var kind = LowerCamel.parse(GroupType.class, type);
        faults.require(code.matches("[A-ZÅÄÖ0-9-]{2,40}"), "code", "Koden har 2–40 versaler, siffror och bindestreck.");
        faults.require(kind.isPresent(), "type", "Välj RSU eller CSU.");
        faults.require(!name.isBlank() && name.length() <= 200, "name", "Gruppen behöver ett namn på högst 200 tecken.");
        faults.require(to == null || !to.isBefore(from), "validTo", "Gruppens sista dag kan inte ligga före den första.");
        seats(seats, faults);
        faults.refuseIfAny();
        if (!seating.register(new Group(code, kind.orElseThrow(), name, seats, from, to))) {
            throw new Refusal("code", "Det finns redan en grupp med den koden.");
        }
        LOG.info("Group {} is registered with {} seats from {}", code, seats, from);
    }

    /** @throws Refusal when the number or the day cannot be, or there is no such group */
    void setSeats(String code, int seats, LocalDate from) {
        var faults = new Faults();
        seats(seats, faults);
        faults.require(!from.isBefore(IsoTime.today(clock)), "from", "Välj i dag eller en senare dag.");
        faults.require(seating.all().stream().anyMatch(group -> group.code().equals(code)), "code", "Gruppen finns inte.");
        faults.refuseIfAny();
        seating.setSeats(code, seats, from);
        LOG.info("Group {} has {} seats from {}", code, seats, from);
    }

    private static void seats(int seats, Faults faults) {
        faults.require(seats >= 0 && seats <= MOST_SEATS, "seats", "Antalet platser ska vara 0–" + MOST_SEATS + ".");
    }
}
