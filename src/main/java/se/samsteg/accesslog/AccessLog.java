package se.samsteg.accesslog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsteg.accesslog.Touched.Place;
import se.samsteg.security.Caller;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Roles;

/**
 * Keeps who read or wrote what (GDPR art. 5.2 and 32). A line is written before the answer is given: when
 * it cannot be kept, nothing is shown. One person's readings of one case within a minute are one line, since a page that
 * opens asks several times; each writing is a line of its own, in the transaction of what was written.
 */
@Component
public class AccessLog {
    private static final Duration REASON_HOLDS = Duration.ofHours(12);
    private static final int NIGHT_BEGINS = 22;
    private static final int NIGHT_ENDS = 6;

    private final AccessRows rows;
    private final CaseFacts facts;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final Looks looks;

    AccessLog(AccessRows rows, CaseFacts facts, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.facts = facts;
        this.clock = clock;
        this.looks = new Looks(clock);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A case was read, written or taken out by the reader. */
    void note(Reader reader, Deed deed, Place place, String what) {
        var look = String.join("|", reader.userId(), place.caseNumber(), String.valueOf(place.authority()), deed.name());
        if (deed == Deed.READ && looks.has(look)) {
            return;
        }
        var own = place.task() != null || place.authority() != null
                && facts.worksIn(place.caseNumber(), reader, List.of(place.authority()));
        var reason = own ? Optional.<Reason>empty() : stated(reader, place.caseNumber());
        add(line(reader, deed, place, what, reason.orElse(null), null, own));
        looks.keepWhenCommitted(look);
    }

    /** Whether the case of the place is one of the reader's authority, and the reader may know of it; the engine shows an administrator every authority's. */
    boolean isOpen(Reader reader, Place place) {
        return !facts.parts(place.caseNumber(), reader).isEmpty() || reader.roles().contains(Roles.ADMIN) && facts.isOpenAnywhere(place.caseNumber(), reader);
    }

    /**
     * The reader was refused something of a case. Kept in a transaction of its own, since what was refused is taken back; told
     * to the reader's own authority, which has to ask why, or to the case's when the reader has none.
     */
    void refused(Reader reader, Place place, String what) {
        var look = String.join("|", reader.userId(), place.caseNumber(), Deed.REFUSED.name(), what);
        if (looks.has(look)) {
            return;
        }
        var own = facts.joined(place.caseNumber(), reader.tenants());
        var told = !own.isEmpty() ? own : !reader.tenants().isEmpty() ? reader.tenants().subList(0, 1) : facts.joined(place.caseNumber());
        var open = isOpen(reader, place);
        apart.executeWithoutResult(status -> told.forEach(authority -> rows.add(
                line(reader, Deed.REFUSED, new Place(place.caseNumber(), authority, place.task()), what, null, null, open))));
        looks.keep(look);
    }

    /** Somebody tried to take a case out, or to see more of it than is his or hers. @param what where it was tried */
    public void refused(Caller caller, CaseNumber number, String what) {
        refused(Readers.of(caller), new Place(number.value(), null, null), what);
    }

    /** A whole case leaves the house: for the archive, or for the person whom it concerns. @param what which of them */
    public void exported(Caller caller, CaseNumber number, Authority authority, String what) {
        note(Readers.of(caller), Deed.EXPORT, new Place(number.value(), authority.tenantId(), null), what);
    }

    /** A list over several cases was read: one line, however many rows it has. */
    void noteList(Reader reader, String what, int count) {
        var look = String.join("|", reader.userId(), what, Deed.LIST.name());
        if (!looks.has(look)) {
            add(new Access(clock.instant(), reader.userId(), roles(reader), reader.tenants().size() == 1 ? reader.tenants().get(0) : null,
                    null, Deed.LIST, cut(what), null, null, null, count, true, false, false, atNight(clock.instant())));
            looks.keepWhenCommitted(look);
        }
    }

    void state(Reader reader, Place place, Reason reason, String note) {
        add(line(reader, Deed.REASON, place, "/arenden", reason, note, false));
    }

    /** The reason that the reader has given for the case in the last twelve hours. */
    Optional<Reason> stated(Reader reader, String caseNumber) {
        return rows.reason(reader.userId(), caseNumber, clock.instant().minus(REASON_HOLDS));
    }

    private Access line(Reader reader, Deed deed, Place place, String what, Reason reason, String note, boolean own) {
        var family = facts.family(place.caseNumber());
        var now = clock.instant();
        return new Access(now, reader.userId(), roles(reader), place.authority(), place.caseNumber(), deed, cut(what), place.task(),
                reason, note, null, own, reader.surnames().stream().anyMatch(family.surnames()::contains), family.isProtected(), atNight(now));
    }

    private void add(Access line) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            apart.executeWithoutResult(status -> rows.add(line));
        } else {
            rows.add(line);
        }
    }

    private static boolean atNight(Instant time) {
        var hour = time.atZone(IsoTime.ZONE).getHour();
        return hour >= NIGHT_BEGINS || hour < NIGHT_ENDS;
    }

    private static String roles(Reader reader) {
        var roles = String.join(",", reader.roles());
        return roles.length() > 400 ? roles.substring(0, 400) : roles;
    }

    private static String cut(String what) {
        return what.length() > 120 ? what.substring(0, 120) : what;
    }
}
