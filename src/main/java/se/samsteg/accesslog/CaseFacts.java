package se.samsteg.accesslog;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** What the log must know of a case without keeping it: surnames to compare with, protection, who has worked in it. */
@Repository
class CaseFacts {
    private final JdbcClient jdbc;
    private final NeedToKnow needToKnow;

    CaseFacts(JdbcClient jdbc, NeedToKnow needToKnow) {
        this.jdbc = jdbc;
        this.needToKnow = needToKnow;
    }

    /** The family's surnames in lower case, and whether the pupil's identity is protected; one query. */
    Family family(String caseNumber) {
        var surnames = new HashSet<String>();
        var isProtected = new boolean[1];
        jdbc.sql("""
                select p.last_name, p.protected_identity, g.name from case_file c join pupil p on p.id = c.pupil_id
                left join guardian g on g.pupil_id = p.id where c.case_number = ?""").param(caseNumber)
                .query(row -> {
                    surnames.addAll(Reader.afterTheFirst("- " + row.getString("last_name")));
                    surnames.addAll(Reader.afterTheFirst(row.getString("name")));
                    isProtected[0] = !"NONE".equalsIgnoreCase(row.getString("protected_identity"));
                });
        surnames.remove("null");
        return new Family(surnames, isProtected[0]);
    }

    record Family(Set<String> surnames, boolean isProtected) {
    }

    /** True when a note bears a name of the family: names have no place in the log. */
    boolean names(String caseNumber, String note) {
        var words = Set.of(note.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return jdbc.sql("""
                select p.first_name, p.last_name, g.name from case_file c join pupil p on p.id = c.pupil_id
                left join guardian g on g.pupil_id = p.id where c.case_number = ?""").param(caseNumber)
                .query((row, index) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3)).list().stream()
                .flatMap(names -> List.of(names.toLowerCase(Locale.ROOT).split("[\\s-]+")).stream())
                .anyMatch(name -> name.length() > 2 && !name.equals("null") && words.contains(name));
    }

    /** The reader's authorities that have a part in the case which the reader may know of. */
    List<String> parts(String caseNumber, Reader reader) {
        return joined(caseNumber, reader.tenants()).stream().filter(tenant -> mayRead(caseNumber, tenant, reader)).toList();
    }

    boolean isOpenAnywhere(String caseNumber, Reader reader) {
        return joined(caseNumber).stream().anyMatch(tenant -> mayRead(caseNumber, tenant, reader));
    }

    private boolean mayRead(String caseNumber, String tenant, Reader reader) {
        return needToKnow.mayRead(new CaseNumber(caseNumber), new Authority(tenant), se.samsteg.casefile.Reader.of(reader.userId(), reader.roles()));
    }

    /** The authorities that have a part in the case. */
    List<String> joined(String caseNumber, Collection<String> tenants) {
        return tenants.isEmpty() ? List.of() : jdbc.sql("select tenant_id from case_authority where case_number = :number and tenant_id in (:tenants) order by tenant_id")
                .param("number", caseNumber).param("tenants", tenants).query(String.class).list();
    }

    List<String> joined(String caseNumber) {
        return jdbc.sql("select tenant_id from case_authority where case_number = ? order by tenant_id").param(caseNumber).query(String.class).list();
    }

    /** Has, may take or had a task in the case in one of the authorities, or began it: the work itself is the reason to read. */
    boolean worksIn(String caseNumber, Reader reader, Collection<String> tenants) {
        return jdbc.sql("""
                select count(*) from case_file c where c.case_number = :number and (
                  exists (select 1 from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                    left join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_
                    where e.BUSINESS_KEY_ = :number and e.TENANT_ID_ in (:tenants)
                    and (t.ASSIGNEE_ = :user or l.USER_ID_ = :user or l.GROUP_ID_ in (:groups)))
                  or exists (select 1 from timeline h where h.case_number = :number and h.tenant_id in (:tenants) and h.actor = :user)
                  or exists (select 1 from ACT_HI_PROCINST p where p.BUSINESS_KEY_ = :number and p.TENANT_ID_ in (:tenants)
                    and p.START_USER_ID_ = :user))""")
                .param("number", caseNumber).param("tenants", tenants).param("user", reader.userId())
                .param("groups", reader.roles().isEmpty() ? List.of("") : reader.roles())
                .query(Integer.class).single() > 0;
    }
}
