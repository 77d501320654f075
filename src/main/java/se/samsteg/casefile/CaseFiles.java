package se.samsteg.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.pupil.Pupil;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;

/** Opens cases, and keeps who works on them. An authority that has not joined a case does not know that it exists. */
@Service
@Transactional
public class CaseFiles {
    private final CaseNumbers numbers;
    private final CaseRows cases;
    private final NeedToKnow needToKnow;
    private final FirstHandlers first;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseFiles(CaseNumbers numbers, CaseRows cases, NeedToKnow needToKnow, FirstHandlers first, ApplicationEventPublisher events,
              Clock clock) {
        this.needToKnow = needToKnow;
        this.first = first;
        this.numbers = numbers;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a new case for a registered pupil and allots its number; the authority has joined it. */
    public CaseFile open(Pupil pupil, Authority authority) {
        var now = clock.instant();
        var district = pupil.district() == null && authority.kind() == Authority.Kind.SOCIAL_SERVICES
                ? authority.tenantId() : pupil.district();
        var file = new CaseFile(numbers.next(now.atZone(IsoTime.ZONE).getYear()), pupil.id(), district, now, false);
        cases.add(file);
        cases.join(file.number(), authority, now);
        if (pupil.protection().hides()) {
            needToKnow.protect(pupil.id());
            first.find(file.number(), authority);
        }
        return file;
    }

    /**
     * One pupil's path bears one number: joins the case that some authority still works on, or one that was closed lately,
     * rather than opening a new one in silence.
     *
     * @param closedSince the first day that counts as lately, Europe/Stockholm
     */
    public CaseFile joinOrOpen(Pupil pupil, Authority authority, LocalDate closedSince) {
        var known = cases.latestOpen(pupil.id())
                .or(() -> cases.latestClosed(pupil.id(), closedSince.atStartOfDay(IsoTime.ZONE).toInstant()));
        known.ifPresent(number -> join(number, authority));
        return known.flatMap(cases::find).orElseGet(() -> open(pupil, authority));
    }

    /**
     * The authority starts to work on a case, or does so again after it had closed it.
     *
     * @throws IllegalArgumentException when the case does not exist
     */
    public void join(CaseNumber number, Authority authority) {
        cases.hold(number).orElseThrow(() -> new IllegalArgumentException("No case " + number));
        if (cases.works(number, authority)) {
            cases.reopen(number, authority);
        } else {
            cases.join(number, authority, clock.instant());
        }
        first.find(number, authority);
    }

    /** Locks the case until the transaction ends: of two who would undo each other's work the second sees what the first did. */
    public void hold(CaseNumber number) {
        cases.hold(number);
    }

    /** The cases of a pupil, and the authorities that have a part in each. */
    @Transactional(readOnly = true)
    public Map<CaseNumber, List<Authority>> partsOf(long pupilId) {
        return cases.parts(pupilId);
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseNumber number) {
        return cases.find(number);
    }

    /** The pupils of several cases; asked once. */
    @Transactional(readOnly = true)
    public Map<CaseNumber, Long> pupils(Collection<CaseNumber> numbers) {
        return numbers.isEmpty() ? Map.of() : cases.pupils(numbers);
    }

    /** The pupil's latest case that some authority still works on: one pupil's path bears one number. */
    @Transactional(readOnly = true)
    public Optional<CaseNumber> openCaseOf(long pupilId) {
        return cases.latestOpen(pupilId);
    }

    @Transactional(readOnly = true)
    public boolean isKnownTo(CaseNumber number, Authority authority) {
        return cases.works(number, authority);
    }

    /** Another district answers for the pupil from now on. @param district tenant id */
    public void move(CaseNumber number, String district) {
        cases.move(number, district);
        events.publishEvent(new DistrictChanged(number));
    }

    /**
     * Violence or abuse is suspected: holds for the whole case, in every authority, from now on.
     *
     * @param by who suspects it, or is told; the others are shut in the same way, and not told why
     */
    public void suspectViolence(CaseNumber number, Authority by) {
        var known = cases.knowsOfViolence(number, by);
        cases.suspectViolence(number, by, clock.instant());
        if (!known) {
            events.publishEvent(new ViolenceSuspected(number, by));
        }
    }

    /** Whether the authority itself suspects it or was told: only then may it be shown the reason. */
    @Transactional(readOnly = true)
    public boolean knowsOfViolence(CaseNumber number, Authority authority) {
        return cases.knowsOfViolence(number, authority);
    }

    /** Whether any authority suspects it: what shuts asks this, and says so to nobody. */
    @Transactional(readOnly = true)
    public boolean violenceSuspected(CaseNumber number) {
        return cases.find(number).map(CaseFile::violenceSuspected).orElse(false);
    }

    /** @param stage code of the step that the case stands in at this authority, for its list */
    public void stage(CaseNumber number, Authority authority, String stage) {
        cases.stage(number, authority, stage);
    }

    /** The authority has no more to do in the case; closing twice keeps the first date. */
    public void close(CaseNumber number, Authority authority) {
        cases.close(number, authority, clock.instant());
        events.publishEvent(new PartClosed(number, authority));
    }

    /** An authority's cases, latest first. */
    @Transactional(readOnly = true)
    public Page<CaseEntry> page(Authority authority, CaseFilter filter, Pageable page) {
        return page(List.of(authority), filter, page);
    }

    /** The cases of several authorities, latest first; a case of two of them is listed twice. */
    @Transactional(readOnly = true)
    public Page<CaseEntry> page(Collection<Authority> authorities, CaseFilter filter, Pageable page) {
        return authorities.isEmpty() ? Page.empty(page) : new PageImpl<>(
                cases.page(authorities, filter, page.getPageSize(), page.getOffset()), page, cases.count(authorities, filter));
    }

    /** Those of the cases that the reader may see in one of the authorities; asked once. */
    @Transactional(readOnly = true)
    public Set<CaseNumber> openTo(Collection<CaseNumber> numbers, Collection<Authority> authorities, Reader reader) {
        return numbers.isEmpty() || authorities.isEmpty() ? Set.of() : cases.openTo(numbers, authorities, reader);
    }

    /** One case as each of the authorities sees it; empty when none of them has joined it. */
    @Transactional(readOnly = true)
    public List<CaseEntry> entries(CaseNumber number, Collection<Authority> authorities) {
        return authorities.isEmpty() ? List.of() : cases.of(number, authorities);
    }
}
