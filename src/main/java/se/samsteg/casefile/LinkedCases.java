package se.samsteg.casefile;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Faults;
import se.samsteg.shared.Law;

/**
 * The cases of siblings: each child has one of its own, and an authority that has both may see that they belong together.
 * A child whose identity is protected is not told of where it is not known: not in a timeline, and in a list only to
 * those who may read its case.
 */
@Service
@Transactional
public class LinkedCases {
    /** Field of a report's form: the number of a sibling's case. */
    public static final String SIBLING_OF = "siblingOf";
    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final NeedToKnow needToKnow;
    private final Timeline timeline;
    private final Actor actor;
    private final Clock clock;

    LinkedCases(JdbcClient jdbc, CaseFiles cases, NeedToKnow needToKnow, Timeline timeline, Actor actor, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.needToKnow = needToKnow;
        this.timeline = timeline;
        this.actor = actor;
        this.clock = clock;
    }

    /** The sibling's case that a form names is another one, which the person who is logged in may read in an authority of his or hers. */
    @Transactional(readOnly = true)
    public void check(Answers answers, Faults faults) {
        answers.text(SIBLING_OF).ifPresent(number -> faults.require(isOpen(number) && !answers.is("caseNumber", number), SIBLING_OF,
                "Syskonets ärende ska vara ett annat ärende som finns hos er. Kontrollera numret."));
    }

    private boolean isOpen(String number) {
        return CaseNumber.isValid(number) && actor.authorities().stream().anyMatch(own -> isOpen(new CaseNumber(number), own));
    }

    /** Ties two cases together for an authority; doing it again, or to the case itself, changes nothing. */
    public void link(CaseNumber one, CaseNumber other, Authority authority) {
        if (one.equals(other) || cases.find(other).isEmpty() || of(one, authority).contains(other)) {
            return;
        }
        add(one, other, authority);
        add(other, one, authority);
    }

    /** The cases linked to this one that the authority works, or worked, on. */
    @Transactional(readOnly = true)
    public List<CaseNumber> of(CaseNumber number, Authority authority) {
        return jdbc.sql("select linked_case from case_link where case_number = ? and tenant_id = ? order by linked_at, linked_case")
                .params(number.value(), authority.tenantId()).query(String.class).list().stream().map(CaseNumber::new).toList();
    }

    /** Whether the authority has the case, and the person who is logged in may read it there. */
    boolean isOpen(CaseNumber number, Authority authority) {
        return cases.isKnownTo(number, authority) && needToKnow.mayRead(number, authority, Reader.of(actor.id(), actor.groups()));
    }

    private void add(CaseNumber from, CaseNumber to, Authority authority) {
        jdbc.sql("insert into case_link (case_number, linked_case, tenant_id, linked_by, linked_at) values (?, ?, ?, ?, ?)")
                .params(from.value(), to.value(), authority.tenantId(), actor.id(), clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (cases.isKnownTo(from, authority) && !needToKnow.isProtected(to)) {
            timeline.record(from, authority, Entry.fact("Ärendet är länkat till ett syskons ärende.", Law.CONCERN_REPORT));
        }
    }
}
