package se.samsteg.investigation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.LowerCamel;

/** The table {@code investigation_material}: what came in while an investigation was open, and who read it. */
@Repository
class Materials {
    private final JdbcClient database;

    Materials(JdbcClient database) {
        this.database = database;
    }

    /** What came in. */
    enum Kind {
        SCHOOL_INFORMATION("Skolans uppgifter"), SCHOOL_PART("En del av skolans uppgifter"), SCHOOL_REFUSAL("Skolans skäl att inte lämna uppgifter"),
        CONCERN_REPORT("Ny orosanmälan");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * @param late it came after the wait for it was ended, or after the parties had been given the material
     */
    record Material(Kind kind, LocalDate arrivedOn, boolean late, LocalDate read) {
        Optional<LocalDate> readOn() {
            return Optional.ofNullable(read);
        }
    }

    void add(Investigation investigation, Kind kind, LocalDate arrivedOn, boolean late) {
        database.sql("insert into investigation_material (investigation_id, kind, arrived_on, late) values (?, ?, ?, ?)")
                .params(investigation.id(), LowerCamel.of(kind), arrivedOn, late).update();
    }

    /** The oldest of these kinds that nobody has read has been read now. */
    void read(Investigation investigation, List<Kind> kinds, LocalDate on, String by) {
        database.sql("""
                update investigation_material set read_on = :on, read_by = :by where id = (select min(id) from investigation_material
                    where investigation_id = :investigation and kind in (:kinds) and read_on is null)""")
                .param("on", on).param("by", by).param("investigation", investigation.id())
                .param("kinds", kinds.stream().map(LowerCamel::of).toList()).update();
    }

    List<Material> of(Investigation investigation) {
        return database.sql("select * from investigation_material where investigation_id = ? order by id").param(investigation.id())
                .query((row, number) -> new Material(LowerCamel.parse(Kind.class, row.getString("kind")).orElseThrow(),
                        row.getObject("arrived_on", LocalDate.class), row.getBoolean("late"), row.getObject("read_on", LocalDate.class))).list();
    }

    /** Whether something has come in to the authority's open investigation that nobody has read. */
    boolean anyUnread(CaseNumber number, Authority authority) {
        return database.sql("""
                select count(*) from investigation_material m join investigation i on i.id = m.investigation_id
                where i.case_number = ? and i.tenant = ? and i.decided_on is null and m.read_on is null""")
                .params(number.value(), authority.tenantId()).query(Integer.class).single() > 0;
    }
}
