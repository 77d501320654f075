package se.samsteg.pupil;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table {@code pupil}. */
@Repository
class Pupils {
    private final JdbcClient jdbc;

    Pupils(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Pupil> find(long id) {
        return jdbc.sql("select * from pupil where id = ?").param(id).query(Pupils::read).optional();
    }

    List<Pupil> find(Collection<Long> ids) {
        return jdbc.sql("select * from pupil where id in (:ids)").param("ids", ids).query(Pupils::read).list();
    }

    Optional<Pupil> find(IdentityNumber number) {
        return jdbc.sql("select * from pupil where identity_number = ?").param(number.digits()).query(Pupils::read)
                .optional();
    }

    /** From here to the end of the transaction no other one registers a new pupil. */
    void holdRegistration() {
        jdbc.sql("select id from pupil_registration where id = 1 for update").query(Integer.class).single();
    }

    /**
     * From here to the end of the transaction no other one holds the pupil. An update that changes nothing locks the row
     * on both databases, and stops nobody who only refers to the pupil, as a select for update would on PostgreSQL.
     */
    void hold(long id) {
        jdbc.sql("update pupil set grade = grade where id = ?").param(id).update();
    }

    Pupil add(Pupil pupil) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into pupil (identity_number, birth_date, first_name, last_name, protected_identity,
                                   home_school, grade, district) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(facts(pupil)).update(key, "id");
        return withId(pupil, key.getKeyAs(Long.class));
    }

    void update(Pupil pupil) {
        jdbc.sql("""
                update pupil set identity_number = ?, birth_date = ?, first_name = ?, last_name = ?,
                                 protected_identity = ?, home_school = ?, grade = ?, district = ? where id = ?""")
                .params(facts(pupil)).param(pupil.id()).update();
    }

    /** Which school year the pupil's grade was told for. */
    void told(long id, SchoolGrade grade) {
        jdbc.sql("update pupil set grade_year = ? where id = ?").params(grade.schoolYear(), id).update();
    }

    Optional<SchoolGrade> grade(long id) {
        return jdbc.sql("select grade, grade_year from pupil where id = ? and grade is not null and grade_year is not null").param(id)
                .query((row, index) -> new SchoolGrade(row.getInt(1), row.getInt(2))).optional();
    }

    /** The pupils whose grade was told for an earlier school year. */
    List<Long> toMoveUp(int schoolYear) {
        return jdbc.sql("select id from pupil where grade is not null and grade_year < ? order by id").param(schoolYear)
                .query(Long.class).list();
    }

    /** One grade up for each school year that has begun since; none for whoever has left compulsory school. */
    void moveUp(long id, int schoolYear) {
        jdbc.sql("""
                update pupil set grade = case when grade + (:year - grade_year) > :last then null else grade + (:year - grade_year) end,
                grade_year = :year where id = :id and grade_year < :year""")
                .param("year", schoolYear).param("last", SchoolGrade.LAST).param("id", id).update();
    }

    void move(long id, String district) {
        jdbc.sql("update pupil set district = ? where id = ?").params(district, id).update();
    }

    private static Object[] facts(Pupil pupil) {
        return new Object[] {pupil.number() == null ? null : pupil.number().digits(),
                pupil.birthDate().map(Date::valueOf).orElse(null), pupil.firstName(), pupil.lastName(),
                pupil.protection().name(), pupil.homeSchool(), pupil.grade(), pupil.district()};
    }

    private static Pupil withId(Pupil pupil, Long id) {
        return new Pupil(id, pupil.number(), pupil.bornOn(), pupil.firstName(), pupil.lastName(), pupil.protection(),
                pupil.homeSchool(), pupil.grade(), pupil.district());
    }

    private static Pupil read(ResultSet row, int index) throws SQLException {
        var number = row.getString("identity_number");
        return new Pupil(row.getLong("id"), number == null ? null : new IdentityNumber(number),
                row.getObject("birth_date", LocalDate.class), row.getString("first_name"), row.getString("last_name"),
                Protection.valueOf(row.getString("protected_identity")), row.getString("home_school"),
                row.getObject("grade", Integer.class), row.getString("district"));
    }
}
