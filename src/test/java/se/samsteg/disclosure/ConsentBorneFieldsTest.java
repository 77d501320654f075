package se.samsteg.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.shared.Authority;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.SampleApplication;

/**
 * Walks cases through every message that rests on consent, and holds what they bore against the list of what a giver can
 * take out: each of their fields is in it or deliberately not, and nothing is in it that no message bears.
 */
@ProcessTest
class ConsentBorneFieldsTest {
    /** A rule of law carries the others. */
    private static final Set<MessageName> ON_CONSENT = Set.of(MessageName.PLACEMENT_NOTIFIED, MessageName.INTERVENTIONS_SHARED,
            MessageName.INVESTIGATION_OPENED, MessageName.INVESTIGATION_CLOSED, MessageName.SIP_REQUESTED, MessageName.SIP_CALLED,
            MessageName.SIP_ANSWERED, MessageName.PLAN_ESTABLISHED, MessageName.PROGRESS_REPORTED, MessageName.SCHOOL_RESULT_REPORTED,
            MessageName.PLACEMENT_ENDED, MessageName.SIP_HANDED_OVER);
    private static final TypeReference<List<Message.Part>> PARTS = new TypeReference<>() { };
    private static final TypeReference<List<Ruling>> RULINGS = new TypeReference<>() { };
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();
    private String number;

    private record Sent(MessageName name, Set<String> fields) {
    }

    @Test
    void everyFieldThatRestsOnConsentCanBeTakenOutOrDeliberatelyCannot() {
        placedWithConsent();
        interventionsAndInvestigation();
        plan();
        ending();

        var sent = sentOnConsent();
        assertThat(sent.stream().map(Sent::name).collect(Collectors.toSet())).isEqualTo(ON_CONSENT);
        var borne = sent.stream().flatMap(one -> one.fields().stream()).collect(Collectors.toCollection(TreeSet::new));
        var listed = new TreeSet<>(Particular.FRAME);
        listed.addAll(Particular.fieldsOf(Arrays.asList(Particular.values())));
        assertThat(borne).isEqualTo(listed);
    }

    private void placedWithConsent() {
        number = driver.start("placering", "placement", SampleApplication.with());
        complete("assessApplication", "assessment", "approve");
        complete("decidePlacement", "decision", "place", "decisionReason", "Liten grupp.", "placementStart", "2026-03-16", "reviewDate", "2026-06-01");
        while (driver.find(number, "recordConsentAnswer").isPresent()) {
            complete("recordConsentAnswer", "answer", "granted", "answerForm", "oral", "answerDate", "2026-03-02", "validTo", "2027-03-02",
                    "grantedCategories", List.of("schoolSituation", "interventions", "sip", "health"),
                    "directions", List.of("schoolToSocial", "socialToSchool", "withHealthCare"), "childMaturityNote", "Vill gärna.");
        }
    }

    private void interventionsAndInvestigation() {
        complete("respondToNotice", "knownToSocialServices", true, "ongoingInterventions", "Kontaktfamilj", "contactPerson", "Ulla Berg", "shareInterventions", true);
        driver.start("soc-norra", "reception", Map.of("caseNumber", number, "whatWorries", "Kommer utan mat.", "reporterKind", "anonymous"));
        complete("assessProtection", "immediateProtection", false, "protectionReason", "Ingen fara.");
        complete("assessPreliminarily", "preliminaryDecision", "open", "preliminaryReason", "Behov av stöd.", "childHeard", false);
        complete("planInvestigation", "questions", "Hur mår barnet?");
        complete("talkWithChild", "childView", "Jag trivs.");
        var assessment = new HashMap<String, Object>(Map.of("riskLevel", "low", "analysis", "Stöd.", "withoutSchoolReason", "Brådskar."));
        Stream.of("Health", "Education", "Emotions", "Relations", "BasicCare", "Safety", "Availability", "Stimulation", "FamilySituation",
                "FamilyBackground", "Housing", "WorkEconomy", "Network").forEach(area -> assessment.put("bbic" + area, "Beskrivet"));
        driver.complete(number, "assessNeeds", assessment);
        complete("communicateMaterial", "communicationException", "Obehövligt.");
        complete("decideInvestigation", "investigationDecision", "noIntervention", "decisionReason", "Inget behov.");
    }

    /** Asked for after a review, and once more by hand, with all that such a request can bear. */
    private void plan() {
        complete("welcomePupil", "startedOn", "2026-03-16");
        complete("reviewPlacement", "attendancePercent", 45, "goalsMet", "partly", "reviewNote", "Sover.", "reviewOutcome", "continue", "nextReviewDate", "2026-08-20",
                "grades", "given", "passedSubjects", 8, "eligibility", "notYet", "actionPlanStatus", "current");
        driver.start("skolsocionom", "sip", Map.of("caseNumber", number, "initiator", "child", "question", "Hur?", "healthNeeds", "Sömn", "socialNeeds", "Stöd"));
        driver.runJobs(number);
        complete("prepareSip", "sipWarranted", true);
        complete("planMeeting", "meetingStart", "2026-03-16T13:30", "meetingMinutes", 60, "meetingPlace", "Sveavägen 59", "meetingQuestion", "Hur?",
                "parties", List.of("school", "socialServices", "bup"));
        answer("utbildning", Map.of("callAnswer", "proposeTime", "proposedStart", "2026-03-17T09:00"));
        answer("region-stockholm", Map.of("callAnswer", "decline", "callAnswerReason", "Ingen remiss."));
        driver.complete(task("prepareContribution", "utbildning"), Map.of("contribution", "Orkar tre timmar."));
        driver.moveTo(LocalDateTime.parse("2026-03-16T13:30"));
        complete("holdMeeting", "meetingOutcome", "held");
        complete("documentPlan", "items", items("school"), "overallResponsible", "socialServices", "nextFollowUp", "2026-06-01", "commonAdvice", "Lugna mornar.");
        driver.complete(task("confirmCommitments", "utbildning"), Map.of("commitmentsConfirmed", false, "commitmentsReason", "Ingen lokal."));
        driver.runJobs(number);
        complete("documentPlan", "items", items("socialServices"), "overallResponsible", "socialServices", "nextFollowUp", "2026-06-01", "commonAdvice", "Lugna mornar.");
        driver.complete(task("confirmCommitments", "utbildning"), Map.of("commitmentsConfirmed", true));
        driver.moveTo(number, LocalDateTime.parse("2026-05-29T09:00"));
        driver.complete(task("reportProgress", "utbildning"), Map.of("progress", "Det går bra."));
        driver.runJobs(number);
        handOver();
    }

    /** Health care comes to a later meeting, and changes clinic before it. */
    private void handOver() {
        driver.moveTo(number, LocalDateTime.parse("2026-06-01T09:00"));
        complete("followUpPlan", "planOutcome", "change", "newMeeting", true);
        complete("planMeeting", "meetingStart", "2026-06-15T10:00", "meetingMinutes", 60, "meetingPlace", "Sveavägen 59", "meetingQuestion", "Hur?",
                "parties", List.of("school", "socialServices", "bup"));
        driver.start("bup", "sip-handover", Map.of("caseNumber", number, "leavingParty", "bup", "joiningParty", "habilitering", "clinic", "Habiliteringscenter Väst"));
        driver.runJobs(number);
    }

    private static List<Map<String, String>> items(String responsible) {
        return List.of(Map.of("area", "education", "need", "Ork", "intervention", "Schema", "responsible", responsible, "start", "2026-03-20", "followUp", "2026-06-01"));
    }

    private void ending() {
        driver.pass(number, Period.ofDays(90));
        complete("reviewPlacement", "attendancePercent", 95, "goalsMet", "fully", "reviewNote", "Bra.", "reviewOutcome", "end");
        complete("planReturn", "returnPlan", "Stegvis.", "endDate", "2026-09-30");
    }

    private void answer(String tenant, Map<String, Object> fields) {
        driver.complete(task("answerCall", tenant), fields);
        driver.runJobs(number);
    }

    private Task task(String key, String tenant) {
        return driver.task(number, key, new Authority(tenant));
    }

    private void complete(String key, Object... fields) {
        var answers = new HashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            answers.put((String) fields[i], fields[i + 1]);
        }
        driver.complete(number, key, answers);
    }

    private List<Sent> sentOnConsent() {
        return jdbc.sql("select name, parts, rulings from message_outbox where case_number = ?").param(number).query((row, index) -> {
            var consented = parse(row.getString("rulings"), RULINGS).stream().filter(Ruling::restsOnConsent).map(Ruling::category).toList();
            var fields = parse(row.getString("parts"), PARTS).stream().filter(part -> consented.contains(part.category()))
                    .flatMap(part -> part.fields().stream()).collect(Collectors.toSet());
            return consented.isEmpty() ? null : new Sent(MessageName.valueOf(row.getString("name")), fields);
        }).list().stream().filter(sent -> sent != null).toList();
    }

    private <T> T parse(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
