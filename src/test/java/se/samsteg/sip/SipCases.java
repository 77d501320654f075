package se.samsteg.sip;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.IsoTime;
import se.samsteg.support.ProcessDriver;

/** Cases in which a plan can be asked for, with or without a consent at hand, and the ordinary answers of its forms. */
@Component
class SipCases {
    static final Authority DISTRICT = new Authority("sdn-norra-innerstaden");
    private final PupilRegistry pupils;
    private final CaseFiles cases;
    private final JdbcClient jdbc;
    private final ProcessDriver driver;
    private final TransactionTemplate transaction;

    SipCases(PupilRegistry pupils, CaseFiles cases, JdbcClient jdbc, ProcessDriver driver, TransactionTemplate transaction) {
        this.pupils = pupils;
        this.cases = cases;
        this.jdbc = jdbc;
        this.driver = driver;
        this.transaction = transaction;
    }

    /** A case that the school has opened and the district works on. */
    String open() {
        return open("2014-05-03");
    }

    String open(String birthDate) {
        return transaction.execute(status -> {
            var pupil = pupils.register(Map.of("birthDate", birthDate, "firstName", "Alva", "lastName", "Lind",
                    "homeSchool", "Vasa Real", "grade", 6, "district", DISTRICT.tenantId(),
                    "guardian1Name", "Lena Lind", "guardian1Custody", true), Demand.COMPLETE);
            var file = cases.open(pupil, Authority.SCHOOLS);
            cases.join(file.number(), DISTRICT);
            return file.number().value();
        });
    }

    String openWithConsent() {
        var number = open();
        consent(number, "SCHOOL_TO_SOCIAL,SOCIAL_TO_SCHOOL,WITH_HEALTH_CARE");
        return number;
    }

    void consent(String number, String directions) {
        consent(number, "SIP", directions, "2027-03-01");
    }

    /** @param until the last day */
    void consent(String number, String purpose, String directions, String until) {
        transaction.executeWithoutResult(status -> {
            var key = new GeneratedKeyHolder();
            var now = driver.now().atZone(IsoTime.ZONE).toOffsetDateTime();
            jdbc.sql("""
                    insert into consent_round (case_number, pupil_id, asker, purpose, district, asked_at, outcome, concluded_at)
                    values (?, (select pupil_id from case_file where case_number = ?), ?, ?, ?, ?, 'GRANTED', ?)""")
                    .params(number, number, (purpose.equals("SIP") ? DISTRICT : Authority.SCHOOLS).tenantId(), purpose, DISTRICT.tenantId(), now, now).update(key, "id");
            jdbc.sql("""
                    insert into consent (round_id, giver, state, asked_at, answer_form, answer_date, categories, directions, valid_to, answered_at)
                    values (?, 'guardian1', 'GRANTED', ?, 'ORAL', ?, 'SIP', ?, ?, ?)""")
                    .params(key.getKeyAs(Number.class), now, LocalDate.parse("2026-03-01"), directions, LocalDate.parse(until), now)
                    .update();
        });
    }

    /** Asks for a plan in the district, and lets the coordinator find that it is needed. */
    String prepared() {
        var number = openWithConsent();
        request("sip-norra", number);
        driver.complete(number, "prepareSip", Map.of("sipWarranted", true));
        return number;
    }

    String called(String... parties) {
        var number = prepared();
        driver.complete(number, "planMeeting", meeting(parties));
        return number;
    }

    /** A plan that is set, with the called authorities' own tasks left as they are. */
    String established() {
        return established("school", "socialServices", "guardians");
    }

    String established(String... parties) {
        var number = called(parties);
        held(number);
        driver.complete(number, "documentPlan", plan(item("education", "school")));
        return number;
    }

    /** The time of the meeting has come, and everybody who was called comes. */
    void held(String number) {
        held(number, Party.names(Party.parse(driver.variable(number, "sip", "calledParties").toString())).stream()
                .collect(Collectors.toMap(Function.identity(), party -> "attended")));
    }

    /** The time of the meeting has come, and it is held; nobody notes whether those came who are not named. */
    void held(String number, Map<String, Object> attendance) {
        begun(number);
        var fields = new HashMap<String, Object>(Map.of("meetingOutcome", "held"));
        if (!attendance.isEmpty()) {
            fields.put("attendance", attendance);
        }
        driver.complete(number, "holdMeeting", fields);
    }

    /** The time of the meeting has come. */
    void begun(String number) {
        var start = LocalDateTime.parse(driver.variable(number, "sip", "plannedStart").toString());
        driver.moveTo(number, start.isAfter(driver.now()) ? start : driver.now());
    }

    /** The time of the follow-up has come. */
    void followUpDue(String number) {
        driver.moveTo(number, LocalDate.parse(driver.variable(number, "sip", "nextFollowUp").toString()).atTime(9, 0));
    }

    /** A plan that is set, on a consent that ends on the day. */
    String establishedUntil(String until) {
        return establishedOn("SIP", until);
    }

    String establishedOn(String purpose, String until) {
        var number = open();
        consent(number, purpose, "SCHOOL_TO_SOCIAL,SOCIAL_TO_SCHOOL,WITH_HEALTH_CARE", until);
        request("sip-norra", number);
        driver.complete(number, "prepareSip", Map.of("sipWarranted", true));
        driver.complete(number, "planMeeting", meeting("school", "socialServices", "guardians"));
        held(number);
        driver.complete(number, "documentPlan", plan(item("education", "school")));
        return number;
    }

    void request(String user, String number) {
        request(user, number, "guardian");
    }

    void request(String user, String number, String initiator) {
        driver.start(user, "sip", Map.of("caseNumber", number, "initiator", initiator, "question", "Hur får Alva en vardag som håller?",
                "socialNeeds", "Stöd i hemmet"));
        driver.runJobs(number);
    }

    static Map<String, Object> meeting(String... parties) {
        return Map.of("meetingStart", "2026-03-16T13:30", "meetingMinutes", 60, "meetingPlace", "Sveavägen 59",
                "meetingQuestion", "Hur får Alva en vardag som håller?", "parties", List.of(parties));
    }

    @SafeVarargs
    static Map<String, Object> plan(Map<String, Object>... items) {
        return Map.of("items", List.of(items), "overallResponsible", "socialServices", "nextFollowUp", "2026-06-01");
    }

    static Map<String, Object> item(String area, String responsible) {
        return Map.of("area", area, "need", "Ork att vara i skolan", "intervention", "Anpassat schema", "responsible", responsible,
                "start", "2026-03-20", "followUp", "2026-06-01");
    }

    List<String> timeline(String number, Authority authority) {
        return driver.sentences(number, authority);
    }
}
