package se.samsteg.protection;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseTasks;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.security.People;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/**
 * No protected case is without an owner: where nobody is named in an authority, or no named handler has the role of an open
 * task, its supervisors are asked, in the transaction that makes the need, and no longer once somebody is named.
 */
@Service
@Transactional
class HandlerNaming {
    private final NeedToKnow needToKnow;
    private final CaseTasks tasks;
    private final HandlerNamingProcess process;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final People people;

    HandlerNaming(NeedToKnow needToKnow, CaseTasks tasks, HandlerNamingProcess process, JdbcClient jdbc, Clock clock, People people) {
        this.needToKnow = needToKnow;
        this.tasks = tasks;
        this.process = process;
        this.jdbc = jdbc;
        this.clock = clock;
        this.people = people;
    }

    /** Asks the supervisors, unless they are asked already. @param roles those that are missing; none when nobody is named */
    void ask(CaseNumber number, Authority authority, Collection<String> roles) {
        jdbc.sql("select case_number from case_file where case_number = ? for update").param(number.value()).query(String.class).single();
        if (jdbc.sql("""
                insert into handler_naming (case_number, tenant_id, since) select f.case_number, :tenant, cast(:now as timestamp with time zone)
                from case_file f where f.case_number = :case and not exists (select 1 from handler_naming n
                    where n.case_number = f.case_number and n.tenant_id = :tenant)""")
                .param("case", number.value()).param("tenant", authority.tenantId()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update() > 0) {
            process.begin(number, authority, names(roles));
        }
    }

    /** Asks, or asks no longer, as the case now demands. */
    void look(CaseNumber number, Authority authority) {
        if (isNeeded(number, authority)) {
            ask(number, authority, missingRoles(number, authority));
        } else if (forget(number, authority)) {
            process.end(number, authority);
        }
    }

    /** The task that asks has been done. @return whether somebody is still missing; when not, the question is closed */
    boolean isStillNeeded(CaseNumber number, Authority authority) {
        var needed = isNeeded(number, authority);
        if (!needed) {
            forget(number, authority);
        }
        return needed;
    }

    @Transactional(readOnly = true)
    boolean isNeeded(CaseNumber number, Authority authority) {
        return isOpen(number, authority) && needToKnow.isProtected(number) && (needToKnow.unnamed(List.of(authority)).contains(new NeedToKnow.Unnamed(number, authority))
                || !missingRoles(number, authority).isEmpty());
    }

    /** The roles that open tasks wait for, as a person reads them; null when there are none. */
    @Transactional(readOnly = true)
    String missing(CaseNumber number, Authority authority) {
        return names(missingRoles(number, authority));
    }

    /** Group ids. */
    private Collection<String> missingRoles(CaseNumber number, Authority authority) {
        return needToKnow.isProtected(number) ? tasks.rolesWithoutHandler(number, authority) : List.of();
    }

    private String names(Collection<String> roles) {
        if (roles.isEmpty()) {
            return null;
        }
        var names = people.roles();
        return new TreeSet<>(roles).stream().map(role -> names.getOrDefault(role, role)).collect(Collectors.joining(", "));
    }

    private boolean isOpen(CaseNumber number, Authority authority) {
        return jdbc.sql("select count(*) from case_authority where case_number = ? and tenant_id = ? and state = 'OPEN'")
                .params(number.value(), authority.tenantId()).query(Integer.class).single() > 0;
    }

    private boolean forget(CaseNumber number, Authority authority) {
        return jdbc.sql("delete from handler_naming where case_number = ? and tenant_id = ?").params(number.value(), authority.tenantId()).update() > 0;
    }
}
