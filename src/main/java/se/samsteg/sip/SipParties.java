package se.samsteg.sip;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.Authority;
import se.samsteg.shared.LowerCamel;

/** Who is in a plan: the tables {@code sip_party} (as the coordinator names them) and {@code sip_call} (authorities). */
@Repository
class SipParties {
    private final JdbcClient jdbc;

    SipParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param leftOut    why it was not called, or null when it was
     * @param attendance {@code attended}, {@code partly} or {@code absent} at the latest meeting, or null
     * @param leftOn     the day on which it declined or left, or null
     */
    record Place(Party party, LeftOut leftOut, String attendance, LocalDate leftOn) {
        boolean takesPart() {
            return leftOut == null && leftOn == null;
        }
    }

    /** @param commitments {@code confirmed} or {@code denied}, of the version in force; null until it has said so */
    record Called(Authority authority, Optional<CallAnswer> answer, String commitments) {
        boolean denies() {
            return "denied".equals(commitments);
        }
    }

    /** A new call begins anew: earlier answers and absences say nothing of it. */
    void begin(Sip sip) {
        jdbc.sql("delete from sip_party where sip_id = ?").param(sip.id()).update();
    }

    /** @param leftOut null when the party is called */
    void place(Sip sip, Party party, LeftOut leftOut) {
        jdbc.sql("delete from sip_party where sip_id = ? and party = ?").params(sip.id(), LowerCamel.of(party)).update();
        jdbc.sql("insert into sip_party (sip_id, party, left_out) values (?, ?, ?)")
                .params(sip.id(), LowerCamel.of(party), leftOut == null ? null : LowerCamel.of(leftOut)).update();
    }

    void attended(Sip sip, Party party, String attendance) {
        jdbc.sql("update sip_party set attendance = ? where sip_id = ? and party = ?").params(attendance, sip.id(), LowerCamel.of(party)).update();
    }

    void leave(Sip sip, Party party, LocalDate on) {
        jdbc.sql("update sip_party set left_on = ? where sip_id = ? and party = ?").params(on, sip.id(), LowerCamel.of(party)).update();
    }

    /** In the order in which people name them. */
    List<Place> of(Sip sip) {
        return jdbc.sql("select * from sip_party where sip_id = ?").param(sip.id()).query((row, index) -> new Place(
                LowerCamel.parse(Party.class, row.getString("party")).orElseThrow(), LowerCamel.parse(LeftOut.class, row.getString("left_out")).orElse(null),
                row.getString("attendance"), row.getObject("left_on", LocalDate.class))).list().stream()
                .sorted(Comparator.comparing(Place::party)).toList();
    }

    /** Those who are called and have not left. */
    Set<Party> takingPart(Sip sip) {
        return Party.inOrder(of(sip).stream().filter(Place::takesPart).map(Place::party));
    }

    /** Notes that the authority is called; an earlier answer no longer counts. */
    void call(Sip sip, Authority called) {
        if (jdbc.sql("update sip_call set answer = null where sip_id = ? and authority = ?").params(sip.id(), called.tenantId()).update() == 0) {
            jdbc.sql("insert into sip_call (sip_id, authority) values (?, ?)").params(sip.id(), called.tenantId()).update();
        }
    }

    void answer(Sip sip, Authority called, CallAnswer answer) {
        jdbc.sql("update sip_call set answer = ? where sip_id = ? and authority = ?").params(LowerCamel.of(answer), sip.id(), called.tenantId()).update();
    }

    void commit(Sip sip, Authority called, boolean confirmed) {
        jdbc.sql("update sip_call set commitments = ? where sip_id = ? and authority = ?")
                .params(confirmed ? "confirmed" : "denied", sip.id(), called.tenantId()).update();
    }

    /** Each new version of a plan is confirmed anew. */
    void askAnew(Sip sip) {
        jdbc.sql("update sip_call set commitments = null where sip_id = ?").param(sip.id()).update();
    }

    List<Called> calls(Sip sip) {
        return jdbc.sql("select * from sip_call where sip_id = ? order by authority").param(sip.id()).query((row, index) -> new Called(
                new Authority(row.getString("authority")), LowerCamel.parse(CallAnswer.class, row.getString("answer")), row.getString("commitments"))).list();
    }

    /** The called authorities that have not declined. */
    List<Authority> authorities(Sip sip) {
        return calls(sip).stream().filter(call -> call.answer().filter(CallAnswer.DECLINE::equals).isEmpty()).map(Called::authority).toList();
    }
}
