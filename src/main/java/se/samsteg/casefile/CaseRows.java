package se.samsteg.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** The tables {@code case_file} and {@code case_authority}. */
@Repository
class CaseRows {
    private static final String NEEDED = """
            (:reader = '' or a.case_number not in (select s.case_number from case_shut_out s where s.user_id = :reader)
            and (a.case_number not in (select p.case_number from case_protection p)
                or exists (select 1 from case_handler h where h.case_number = a.case_number
                    and h.tenant_id = a.tenant_id and h.handler in (:names))))""";
    /** What the authority itself knows, not what shuts the case for all. */
    private static final String KNOWN = """
            exists (select 1 from case_violence v where v.case_number = a.case_number and v.tenant_id = a.tenant_id) as violence_suspected
            """;
    private static final String LISTED = """
            from case_authority a join case_file c on c.case_number = a.case_number
            where a.tenant_id in (:tenants) and (a.state = :state or :state = '')
            and (c.district = :district or :district = '') and (a.case_number like :number or :number = '%%') and """ + NEEDED;
    private final JdbcClient jdbc;

    CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CaseFile file) {
        jdbc.sql("insert into case_file (case_number, pupil_id, district, opened_at, violence_suspected) values (?, ?, ?, ?, ?)")
                .params(file.number().value(), file.pupilId(), file.responsibleDistrict(), time(file.openedAt()),
                        file.violenceSuspected()).update();
    }

    Optional<CaseFile> find(CaseNumber number) {
        return jdbc.sql("select * from case_file where case_number = ?").param(number.value())
                .query(CaseRows::file).optional();
    }

    Map<CaseNumber, Long> pupils(Collection<CaseNumber> numbers) {
        return jdbc.sql("select case_number, pupil_id from case_file where case_number in (:numbers)")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query((row, index) -> Map.entry(new CaseNumber(row.getString("case_number")), row.getLong("pupil_id"))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Locks the case until the transaction ends. */
    Optional<CaseFile> hold(CaseNumber number) {
        return jdbc.sql("select * from case_file where case_number = ? for update").param(number.value())
                .query(CaseRows::file).optional();
    }

    Optional<CaseNumber> latestOpen(long pupilId) {
        return jdbc.sql("""
                select c.case_number from case_file c where c.pupil_id = ? and exists
                (select 1 from case_authority a where a.case_number = c.case_number and a.state = 'OPEN')
                order by c.opened_at desc, c.case_number desc fetch first 1 rows only""")
                .param(pupilId).query(String.class).optional().map(CaseNumber::new);
    }

    /** The pupil's case that was closed last, by the last authority that worked on it, not before that moment. */
    Optional<CaseNumber> latestClosed(long pupilId, Instant since) {
        return jdbc.sql("""
                select c.case_number from case_file c join case_authority a on a.case_number = c.case_number
                where c.pupil_id = ? and a.closed_at >= ?
                order by a.closed_at desc, c.case_number desc fetch first 1 rows only""")
                .params(pupilId, time(since)).query(String.class).optional().map(CaseNumber::new);
    }

    void move(CaseNumber number, String district) {
        jdbc.sql("update case_file set district = ? where case_number = ?").params(district, number.value()).update();
    }

    /** The first statement locks the case, so the second is not done twice at once. */
    void suspectViolence(CaseNumber number, Authority authority, Instant at) {
        jdbc.sql("update case_file set violence_suspected = true where case_number = ?").param(number.value()).update();
        if (!knowsOfViolence(number, authority)) {
            jdbc.sql("insert into case_violence (case_number, tenant_id, known_from) values (?, ?, ?)")
                    .params(number.value(), authority.tenantId(), time(at)).update();
        }
    }

    boolean knowsOfViolence(CaseNumber number, Authority authority) {
        return jdbc.sql("select count(*) from case_violence where case_number = ? and tenant_id = ?")
                .params(number.value(), authority.tenantId()).query(Integer.class).single() > 0;
    }

    boolean works(CaseNumber number, Authority authority) {
        return jdbc.sql("select count(*) from case_authority where case_number = ? and tenant_id = ?")
                .params(number.value(), authority.tenantId()).query(Integer.class).single() > 0;
    }

    void join(CaseNumber number, Authority authority, Instant at) {
        jdbc.sql("insert into case_authority (case_number, tenant_id, state, joined_at) values (?, ?, 'OPEN', ?)")
                .params(number.value(), authority.tenantId(), time(at)).update();
    }

    void reopen(CaseNumber number, Authority authority) {
        jdbc.sql("update case_authority set state = 'OPEN', closed_at = null where case_number = ? and tenant_id = ?")
                .params(number.value(), authority.tenantId()).update();
    }

    void close(CaseNumber number, Authority authority, Instant at) {
        jdbc.sql("""
                update case_authority set state = 'CLOSED', closed_at = ?
                where case_number = ? and tenant_id = ? and state = 'OPEN'""")
                .params(time(at), number.value(), authority.tenantId()).update();
    }

    Set<CaseNumber> openTo(Collection<CaseNumber> numbers, Collection<Authority> authorities, Reader reader) {
        return jdbc.sql("select a.case_number from case_authority a where a.case_number in (:numbers) and a.tenant_id in (:tenants) and " + NEEDED)
                .param("numbers", numbers.stream().map(CaseNumber::value).toList()).param("tenants", tenants(authorities))
                .param("reader", reader.user()).param("names", reader.names())
                .query(String.class).list().stream().map(CaseNumber::new).collect(Collectors.toSet());
    }

    Map<CaseNumber, List<Authority>> parts(long pupilId) {
        return jdbc.sql("""
                select a.case_number, a.tenant_id from case_authority a join case_file c on c.case_number = a.case_number
                where c.pupil_id = ? order by a.joined_at""").param(pupilId)
                .query((row, index) -> Map.entry(new CaseNumber(row.getString(1)), new Authority(row.getString(2)))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void stage(CaseNumber number, Authority authority, String stage) {
        jdbc.sql("update case_authority set stage = ? where case_number = ? and tenant_id = ?")
                .params(stage, number.value(), authority.tenantId()).update();
    }

    List<CaseEntry> of(CaseNumber number, Collection<Authority> authorities) {
        return jdbc.sql("""
                select a.*, c.pupil_id, c.district, """ + KNOWN + """
                from case_authority a join case_file c on c.case_number = a.case_number
                where a.case_number = :number and a.tenant_id in (:tenants) order by a.tenant_id""")
                .param("number", number.value()).param("tenants", tenants(authorities)).query(CaseRows::entry).list();
    }

    List<CaseEntry> page(Collection<Authority> authorities, CaseFilter filter, int limit, long offset) {
        return filtered("select a.*, c.pupil_id, c.district, " + KNOWN + LISTED + """

                order by a.joined_at desc, a.case_number desc, a.tenant_id offset :offset rows fetch first :limit rows only""",
                authorities, filter).param("limit", limit).param("offset", offset).query(CaseRows::entry).list();
    }

    long count(Collection<Authority> authorities, CaseFilter filter) {
        return filtered("select count(*) " + LISTED, authorities, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, Collection<Authority> authorities, CaseFilter filter) {
        return jdbc.sql(sql).param("tenants", tenants(authorities))
                .param("number", "%" + filter.numberPart().orElse("") + "%")
                .param("reader", filter.reader().map(Reader::user).orElse(""))
                .param("names", filter.reader().map(Reader::names).orElse(List.of("")))
                .param("state", filter.state().map(Enum::name).orElse(""))
                .param("district", filter.district().orElse(""));
    }

    private static List<String> tenants(Collection<Authority> authorities) {
        return authorities.stream().map(Authority::tenantId).toList();
    }

    private static CaseFile file(ResultSet row, int index) throws SQLException {
        return new CaseFile(new CaseNumber(row.getString("case_number")), row.getLong("pupil_id"),
                row.getString("district"), instant(row, "opened_at"), row.getBoolean("violence_suspected"));
    }

    private static CaseEntry entry(ResultSet row, int index) throws SQLException {
        return new CaseEntry(new CaseNumber(row.getString("case_number")),
                new Authority(row.getString("tenant_id")), row.getLong("pupil_id"),
                row.getString("district"), CaseState.valueOf(row.getString("state")), row.getString("stage"),
                instant(row, "joined_at"), instant(row, "closed_at"), row.getBoolean("violence_suspected"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
