package se.samsteg.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import se.samsteg.consent.GivenAnswer.OneGuardian;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.Direction;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** The tables {@code consent_round} and {@code consent}. */
@Repository
class Consents {
    /**
     * A consent taken back.
     *
     * @param instance id of the process instance of the withdrawal
     * @param note     what the giver said, or null
     */
    record Withdrawal(String instance, LocalDate on, String by, String note) {
    }

    private final JdbcClient jdbc;
    private final PupilRegistry pupils;
    private final Clock clock;

    Consents(JdbcClient jdbc, PupilRegistry pupils, Clock clock) {
        this.jdbc = jdbc;
        this.pupils = pupils;
        this.clock = clock;
    }

    long open(CaseNumber number, long pupilId, Authority asker, ConsentPurpose purpose, String district, MissingReason missing) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into consent_round (case_number, pupil_id, asker, purpose, district, missing_reason, asked_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(number.value(), pupilId, asker.tenantId(), purpose.name(), district, name(missing), now()).update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    void ask(long round, String giver) {
        jdbc.sql("insert into consent (round_id, giver, state, asked_at, categories, directions) values (?, ?, 'ASKED', ?, '', '')")
                .params(round, giver, now()).update();
    }

    /** @return false when the question is not open any more: it was answered or called off in the meantime */
    boolean answer(Consent asked, GivenAnswer answer, String takenBy) {
        var decides = Optional.ofNullable(answer.decides());
        return jdbc.sql("""
                update consent set state = ?, answer_form = ?, answer_date = ?, categories = ?, directions = ?, excepted = ?, exceptions = ?,
                valid_to = ?, answer_reason = ?, child_maturity_note = ?, taken_by = ?, answered_at = ?,
                one_guardian_reason = ?, one_guardian_decider = ?, child_mature = ? where id = ? and state = 'ASKED'""")
                .params(answer.state().name(), name(answer.form()), answer.date(), names(answer.categories()),
                        names(answer.directions()), Excepted.write(answer.excepted()), answer.exceptions(), answer.validTo(), answer.reason(),
                        answer.childMaturityNote(), takenBy, now(), decides.map(OneGuardian::reason).orElse(null),
                        decides.map(OneGuardian::decider).orElse(null), answer.mature(), asked.id()).update() == 1;
    }

    void end(Consent consent, ConsentState state, Withdrawal withdrawal) {
        jdbc.sql("""
                update consent set state = ?, withdrawal = ?, withdrawn_on = ?, withdrawn_by = ?, withdrawal_note = ?, withdrawn_at = ?
                where id = ?""")
                .params(state.name(), withdrawal.instance(), withdrawal.on(), withdrawal.by(), withdrawal.note(), now(), consent.id())
                .update();
    }

    void conclude(long round, ConsentOutcome outcome, MissingReason missing) {
        jdbc.sql("update consent_round set outcome = ?, missing_reason = ?, concluded_at = ? where id = ?")
                .params(outcome.name(), name(missing), now(), round).update();
    }

    /** @return false when that was recorded before */
    boolean expire(long round, LocalDate on) {
        return jdbc.sql("""
                insert into consent_expiry (round_id, expired_on, recorded_at) select ?, cast(? as date), cast(? as timestamp with time zone)
                where not exists (select 1 from consent_expiry where round_id = ?)""")
                .params(round, on, now(), round).update() == 1;
    }

    /** The rounds that carried something and may have run out, by date or since the pupil has turned 18. */
    List<Long> perhapsExpired(LocalDate on) {
        return jdbc.sql("""
                select r.id from consent_round r join pupil p on p.id = r.pupil_id
                where r.outcome in ('GRANTED', 'PARTIAL') and not exists (select 1 from consent_expiry e where e.round_id = r.id)
                and not exists (select 1 from consent c where c.round_id = r.id and c.state = 'WITHDRAWN')
                and (p.birth_date <= :adult or exists (select 1 from consent c where c.round_id = r.id and c.valid_to < :on))
                order by r.id""").param("adult", on.minusYears(18)).param("on", on).query(Long.class).list();
    }

    ConsentRound get(long id) {
        return jdbc.sql("select * from consent_round where id = ?").param(id).query(this::round).single();
    }

    /** All rounds of a case, first to last. */
    List<ConsentRound> of(CaseNumber number) {
        return jdbc.sql("select * from consent_round where case_number = ? order by id").param(number.value())
                .query(this::round).list();
    }

    /** The rounds that have an outcome, the one concluded last first. */
    List<ConsentRound> concluded(CaseNumber number) {
        return jdbc.sql("select * from consent_round where case_number = ? and outcome is not null order by concluded_at desc, id desc")
                .param(number.value()).query(this::round).list();
    }

    /** The rounds that a withdrawal has hit. */
    List<ConsentRound> roundsOf(String withdrawal) {
        return jdbc.sql("select * from consent_round where id in (select round_id from consent where withdrawal = ?) order by id")
                .param(withdrawal).query(this::round).list();
    }

    Optional<ConsentRound> roundOf(long consent) {
        return jdbc.sql("select round_id from consent where id = ?").param(consent).query(Long.class).optional().map(this::get);
    }

    private ConsentRound round(ResultSet row, int index) throws SQLException {
        var missing = row.getString("missing_reason");
        var outcome = row.getString("outcome");
        return new ConsentRound(row.getLong("id"), new CaseNumber(row.getString("case_number")),
                row.getLong("pupil_id"), new Authority(row.getString("asker")), ConsentPurpose.valueOf(row.getString("purpose")),
                row.getString("district"), missing == null ? null : MissingReason.valueOf(missing),
                outcome == null ? null : ConsentOutcome.valueOf(outcome), consents(row));
    }

    private List<Consent> consents(ResultSet round) throws SQLException {
        var adultOn = pupils.find(round.getLong("pupil_id")).flatMap(Pupil::adultOn).orElse(null);
        return jdbc.sql("select * from consent where round_id = ? order by giver").param(round.getLong("id"))
                .query((row, index) -> consent(row, adultOn)).list();
    }

    private static Consent consent(ResultSet row, LocalDate adultOn) throws SQLException {
        var form = row.getString("answer_form");
        var state = ConsentState.valueOf(row.getString("state"));
        var answer = row.getObject("answered_at") == null ? null : new GivenAnswer(state,
                form == null ? null : AnswerForm.valueOf(form), row.getObject("answer_date", LocalDate.class),
                values(Category.class, row.getString("categories")), values(Direction.class, row.getString("directions")),
                Excepted.read(row.getString("excepted")), row.getString("exceptions"), row.getObject("valid_to", LocalDate.class), row.getString("answer_reason"),
                row.getString("child_maturity_note"), decides(row), row.getObject("child_mature", Boolean.class));
        return new Consent(row.getLong("id"), row.getLong("round_id"), row.getString("giver"), state, answer,
                row.getString("taken_by"), row.getObject("withdrawn_on", LocalDate.class), adultOn);
    }

    private static OneGuardian decides(ResultSet row) throws SQLException {
        var decider = row.getString("one_guardian_decider");
        return decider == null ? null : new OneGuardian(row.getString("one_guardian_reason"), decider);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static String names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, String names) {
        return Arrays.stream(names.split(",")).filter(name -> !name.isEmpty()).map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toSet());
    }
}
