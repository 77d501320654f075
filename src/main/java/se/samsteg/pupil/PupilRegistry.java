package se.samsteg.pupil;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.shared.Faults;
import se.samsteg.shared.IsoTime;

/** Registers pupils and guardians from the fields of a start form, and tells what others may know of them. */
@Service
@Transactional
public class PupilRegistry {
    private final Pupils pupils;
    private final Guardians guardians;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PupilRegistry(Pupils pupils, Guardians guardians, Clock clock, ApplicationEventPublisher events) {
        this.pupils = pupils;
        this.guardians = guardians;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The form fields that belong in the registry: take them out of the content when the pupil is registered.
     * {@code district} is not among them, since it travels as a variable: add it before {@link #register}.
     */
    public static List<String> fields() {
        return PupilFields.names();
    }

    /** Adds every fault in the fields of pupil and guardians; other fields of the form are ignored. */
    @Transactional(readOnly = true)
    public void check(Map<String, Object> fields, Demand demand, Faults faults) {
        PupilRules.check(fields, demand, today(), faults);
    }

    /**
     * Registers the pupil and the guardians. A number that is registered already gives the same pupil: brought up to
     * date by a complete form, only filled in where something was missing by one that tells what is known.
     * Protection is never lowered by a form.
     *
     * @throws se.samsteg.shared.Refusal naming every fault; nothing is registered then
     */
    public Pupil register(Map<String, Object> fields, Demand demand) {
        var faults = new Faults();
        check(fields, demand, faults);
        faults.refuseIfAny();
        var told = new PupilFields(fields);
        var known = told.number("personalIdentityNumber").flatMap(this::findToRegister);
        var pupil = known.map(earlier -> merge(earlier, told.pupil(), demand)).orElseGet(() -> pupils.add(told.pupil()));
        told.grade().filter(grade -> grade.equals(pupil.grade())).ifPresent(grade -> pupils.told(pupil.id(), SchoolGrade.told(grade, today())));
        var guardiansTold = told.guardians(pupil.id());
        var replaces = demand == Demand.COMPLETE || guardians.of(pupil.id()).isEmpty();
        if (replaces && !guardiansTold.isEmpty()) {
            var earlier = guardians.of(pupil.id());
            guardians.removeAll(pupil.id());
            guardiansTold.stream().map(guardian -> guardian.asDecidedFor(earlier)).forEach(guardians::add);
        }
        return pupil;
    }

    /** The school year that the pupil was said to be in, and when; empty when nobody has said it. */
    @Transactional(readOnly = true)
    public Optional<SchoolGrade> grade(long pupilId) {
        return pupils.grade(pupilId);
    }

    /**
     * Moves up every pupil whose grade was told for an earlier school year; doing it again changes nothing.
     *
     * @return those whom it moved
     */
    public List<Long> moveUp() {
        var year = SchoolGrade.yearOf(today());
        var moved = pupils.toMoveUp(year);
        moved.forEach(id -> pupils.moveUp(id, year));
        return moved;
    }

    /** The pupil lives in another district now. @param district tenant id */
    public void move(long pupilId, String district) {
        pupils.move(pupilId, district);
    }

    @Transactional(readOnly = true)
    public Optional<Pupil> find(IdentityNumber number) {
        return pupils.find(number);
    }

    /** @throws IllegalArgumentException when no pupil has the id */
    @Transactional(readOnly = true)
    public Pupil get(long pupilId) {
        return pupils.find(pupilId).orElseThrow(() -> new IllegalArgumentException("No pupil " + pupilId));
    }

    @Transactional(readOnly = true)
    public Optional<Pupil> find(long pupilId) {
        return pupils.find(pupilId);
    }

    /** Whoever looks for the pupil's case, and opens one when there is none, holds the pupil until the transaction ends. */
    public void hold(long pupilId) {
        pupils.hold(pupilId);
    }

    /** What lists show of each of the pupils; asked once, however many they are. */
    @Transactional(readOnly = true)
    public Map<Long, String> labels(Collection<Long> pupilIds) {
        return pupilIds.isEmpty() ? Map.of() : pupils.find(pupilIds).stream().collect(Collectors.toMap(Pupil::id, Pupil::label));
    }

    /**
     * Sets how the pupil's identity is protected; {@link Protection#NONE} lifts it.
     *
     * @throws IllegalArgumentException when no pupil has the id
     */
    public void protect(long pupilId, Protection protection) {
        var earlier = get(pupilId);
        var changed = earlier.under(protection);
        pupils.update(changed);
        tell(earlier, changed);
    }

    private void tell(Pupil earlier, Pupil changed) {
        if (earlier.protection() != changed.protection()) {
            events.publishEvent(new ProtectionChanged(changed.id(), earlier.protection(), changed.protection()));
        }
    }

    /** Decides whether a guardian may be sent or asked anything at all: the threat may be a guardian (rule 36). */
    public void silence(long pupilId, String slot, boolean noContact) {
        guardians.silence(pupilId, slot, noContact);
    }

    /** The registered guardians, first to second. */
    @Transactional(readOnly = true)
    public List<Guardian> guardians(long pupilId) {
        return guardians.of(pupilId);
    }

    /** Those who are asked, invited and told today: none once the pupil is of age, and decides alone (FB 9:1). */
    @Transactional(readOnly = true)
    public List<Guardian> told(long pupilId) {
        var ofAge = pupils.find(pupilId).filter(pupil -> pupil.isAdultOn(today())).isPresent();
        return ofAge ? List.of() : guardians.of(pupilId).stream().filter(Guardian::isTold).toList();
    }

    /** @param slot {@code guardian1} or {@code guardian2} */
    @Transactional(readOnly = true)
    public Optional<Guardian> guardian(long pupilId, String slot) {
        return guardians.of(pupilId).stream().filter(guardian -> guardian.slot().equals(slot)).findFirst();
    }

    @Transactional(readOnly = true)
    public Custody custody(long pupilId) {
        return Custody.of(guardian(pupilId, "guardian1"), guardian(pupilId, "guardian2"));
    }

    private LocalDate today() {
        return IsoTime.today(clock);
    }

    private Optional<Pupil> findToRegister(IdentityNumber number) {
        if (pupils.find(number).isEmpty()) {
            pupils.holdRegistration();
        }
        return pupils.find(number);
    }

    private Pupil merge(Pupil earlier, Pupil told, Demand demand) {
        var first = demand == Demand.COMPLETE ? told : earlier;
        var second = demand == Demand.COMPLETE ? earlier : told;
        var merged = new Pupil(earlier.id(), earlier.number(), earlier.bornOn(),
                either(first.firstName(), second.firstName()), either(first.lastName(), second.lastName()),
                earlier.protection().atLeast(told.protection()), either(first.homeSchool(), second.homeSchool()),
                either(first.grade(), second.grade()), either(first.district(), second.district()));
        pupils.update(merged);
        tell(earlier, merged);
        return merged;
    }

    private static <T> T either(T first, T second) {
        return first == null ? second : first;
    }
}
