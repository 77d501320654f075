package se.samsteg.pupil;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code guardian}. */
@Repository
class Guardians {
    private final JdbcClient jdbc;

    Guardians(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Guardian> of(long pupilId) {
        return jdbc.sql("select * from guardian where pupil_id = ? order by slot").param(pupilId)
                .query(Guardians::read).list();
    }

    void add(Guardian guardian) {
        jdbc.sql("""
                insert into guardian (pupil_id, slot, name, identity_number, email, phone, custody, language,
                                      interpreter, appointed, no_contact) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(guardian.pupilId(), guardian.slot(), guardian.name(),
                        guardian.number() == null ? null : guardian.number().digits(), guardian.email(),
                        guardian.phone(), guardian.custody(), guardian.language(), guardian.interpreter(), guardian.appointed(),
                        guardian.noContact())
                .update();
    }

    void silence(long pupilId, String slot, boolean noContact) {
        jdbc.sql("update guardian set no_contact = ? where pupil_id = ? and slot = ?").params(noContact, pupilId, slot).update();
    }

    void removeAll(long pupilId) {
        jdbc.sql("delete from guardian where pupil_id = ?").param(pupilId).update();
    }

    private static Guardian read(ResultSet row, int index) throws SQLException {
        var number = row.getString("identity_number");
        return new Guardian(row.getLong("pupil_id"), row.getString("slot"), row.getString("name"),
                number == null ? null : new IdentityNumber(number), row.getString("email"), row.getString("phone"),
                row.getBoolean("custody"), row.getString("language"), row.getBoolean("interpreter"),
                row.getBoolean("appointed"), row.getBoolean("no_contact"));
    }
}
