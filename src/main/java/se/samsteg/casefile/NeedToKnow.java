package se.samsteg.casefile;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/**
 * Who may read a case inside an authority that works on it: everybody, until the pupil's identity is protected; then the
 * named handlers alone (OSL 22:1, 26:1). A person with a conflict of interest never (FL 16 §).
 */
@Service
@Transactional
public class NeedToKnow {
    private static final String ON_DUTY = "@";
    private final JdbcClient jdbc;
    private final Clock clock;

    NeedToKnow(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person who may not touch a case, and why. */
    public record ShutOut(String user, String ground) {
    }

    /** How all who are on duty in a role are named as handlers. */
    public static String onDuty(String group) {
        return ON_DUTY + group;
    }

    /** The role whose members on duty a handler's name stands for, or null when it stands for one person. */
    public static String roleOf(String handler) {
        return handler.startsWith(ON_DUTY) ? handler.substring(ON_DUTY.length()) : null;
    }

    @Transactional(readOnly = true)
    public boolean isProtected(CaseNumber number) {
        return jdbc.sql("select count(*) from case_protection where case_number = ?").param(number.value())
                .query(Integer.class).single() > 0;
    }

    @Transactional(readOnly = true)
    public boolean mayRead(CaseNumber number, Authority authority, Reader reader) {
        return jdbc.sql("""
                select count(*) from case_file f where f.case_number = :case and (
                exists (select 1 from case_shut_out s where s.case_number = f.case_number and s.user_id = :user)
                or exists (select 1 from case_protection p where p.case_number = f.case_number)
                and not exists (select 1 from case_handler h
                    where h.case_number = f.case_number and h.tenant_id = :tenant and h.handler in (:names)))""")
                .param("case", number.value()).param("tenant", authority.tenantId())
                .param("user", reader.user()).param("names", reader.names()).query(Integer.class).single() == 0;
    }

    /** The named handlers of an authority, first to last. */
    @Transactional(readOnly = true)
    public List<String> handlers(CaseNumber number, Authority authority) {
        return jdbc.sql("select handler from case_handler where case_number = ? and tenant_id = ? order by named_at, handler")
                .params(number.value(), authority.tenantId()).query(String.class).list();
    }

    /** A protected case that a person is named to work in, for an authority. */
    public record Named(CaseNumber number, Authority authority) {
    }

    /** Where in the authorities a person is a named handler. */
    @Transactional(readOnly = true)
    public List<Named> namedIn(String person, Collection<Authority> authorities) {
        return authorities.isEmpty() ? List.of() : jdbc.sql("""
                select case_number, tenant_id from case_handler where handler = :person and tenant_id in (:tenants) order by case_number, tenant_id""")
                .param("person", person).param("tenants", authorities.stream().map(Authority::tenantId).toList())
                .query((row, index) -> new Named(new CaseNumber(row.getString(1)), new Authority(row.getString(2)))).list();
    }

    /** A case that waits for its handlers in an authority. */
    public record Unnamed(CaseNumber number, Authority authority) {
    }

    /** Protected cases that the authorities work on, and nobody there is named for; a service on duty only stands in. */
    @Transactional(readOnly = true)
    public List<Unnamed> unnamed(Collection<Authority> authorities) {
        return authorities.isEmpty() ? List.of() : jdbc.sql("""
                select a.case_number, a.tenant_id from case_protection p join case_authority a on a.case_number = p.case_number
                where a.state = 'OPEN' and a.tenant_id in (:tenants) and not exists (select 1 from case_handler h
                    where h.case_number = a.case_number and h.tenant_id = a.tenant_id and h.handler not like '@%') order by a.joined_at""")
                .param("tenants", authorities.stream().map(Authority::tenantId).toList())
                .query((row, index) -> new Unnamed(new CaseNumber(row.getString(1)), new Authority(row.getString(2)))).list();
    }

    @Transactional(readOnly = true)
    public List<ShutOut> shutOut(CaseNumber number, Authority authority) {
        return jdbc.sql("select user_id, ground from case_shut_out where case_number = ? and tenant_id = ? order by shut_at")
                .params(number.value(), authority.tenantId())
                .query((row, index) -> new ShutOut(row.getString(1), row.getString(2))).list();
    }

    @Transactional(readOnly = true)
    public boolean isShutOut(CaseNumber number, String user) {
        return jdbc.sql("select count(*) from case_shut_out where case_number = ? and user_id = ?").params(number.value(), user)
                .query(Integer.class).single() > 0;
    }

    /** Closes the cases to all but the named handlers; those that are closed already stay so. */
    public void protect(long pupilId) {
        jdbc.sql("""
                insert into case_protection (case_number, since) select c.case_number, cast(:now as timestamp with time zone)
                from case_file c where c.pupil_id = :pupil
                and not exists (select 1 from case_protection p where p.case_number = c.case_number)""")
                .param("now", now()).param("pupil", pupilId).update();
    }

    /** Opens the cases again to the roles that work in them; the named handlers are forgotten. */
    public void open(long pupilId) {
        jdbc.sql("delete from case_handler where case_number in (select case_number from case_file where pupil_id = ?)").param(pupilId).update();
        jdbc.sql("delete from case_protection where case_number in (select case_number from case_file where pupil_id = ?)").param(pupilId).update();
    }

    /** @return false when the handler was named already */
    public boolean name(CaseNumber number, Authority authority, String handler, String by) {
        return jdbc.sql("""
                insert into case_handler (case_number, tenant_id, handler, named_by, named_at)
                select f.case_number, :tenant, :handler, :by, cast(:now as timestamp with time zone) from case_file f
                where f.case_number = :case and not exists (select 1 from case_handler h
                    where h.case_number = f.case_number and h.tenant_id = :tenant and h.handler = :handler)""")
                .param("case", number.value()).param("tenant", authority.tenantId()).param("handler", handler)
                .param("by", by).param("now", now()).update() > 0;
    }

    public void dismiss(CaseNumber number, Authority authority, String handler) {
        jdbc.sql("delete from case_handler where case_number = ? and tenant_id = ? and handler = ?")
                .params(number.value(), authority.tenantId(), handler).update();
    }

    /** Shuts a person out of the whole case, whichever authority he or she works for; a named handler is one no more. */
    public void shut(CaseNumber number, Authority authority, ShutOut person, String by) {
        letIn(number, authority, person.user());
        jdbc.sql("insert into case_shut_out (case_number, user_id, tenant_id, ground, shut_by, shut_at) values (?, ?, ?, ?, ?, ?)")
                .params(number.value(), person.user(), authority.tenantId(), person.ground(), by, now()).update();
        jdbc.sql("delete from case_handler where case_number = ? and handler = ?").params(number.value(), person.user()).update();
    }

    /** @return false when the person was not shut out by that authority */
    public boolean letIn(CaseNumber number, Authority authority, String user) {
        return jdbc.sql("delete from case_shut_out where case_number = ? and tenant_id = ? and user_id = ?")
                .params(number.value(), authority.tenantId(), user).update() > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
