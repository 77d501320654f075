package se.samsteg.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Random but valid answers to any form, read from the form itself. Every text that it enters bears a mark of its own,
 * so that a search can tell where what a person wrote has gone. The few rules that a form cannot say stand here by name.
 */
public final class RandomAnswers {
    /** Each typed text begins so; nothing else in the system does. */
    public static final String MARK = "hemligt-";

    /** The forms do not change while the tests run. */
    private static final Map<String, List<JsonNode>> FORMS = new ConcurrentHashMap<>();
    private static final Pattern CODE = Pattern.compile("\"value\":\"(\\w+)\"");

    private final Random random;
    private final TreeSet<String> typed = new TreeSet<>();
    private int count;

    public RandomAnswers(long seed) {
        this.random = new Random(seed);
    }

    /** Every text entered so far. */
    public TreeSet<String> typed() {
        return typed;
    }

    /** @param seen the variables that the task can see */
    public Map<String, Object> to(String formId, LocalDate today, Map<String, Object> seen) {
        var answers = new LinkedHashMap<String, Object>();
        fields(formId).stream().filter(field -> !field.path("readonly").asBoolean() && !field.path("disabled").asBoolean()).forEach(field -> {
            var key = field.path("key").asText();
            var rule = RULES.getOrDefault(formId + "." + key, RULES.get(key));
            if (rule != null) {
                answers.put(key, rule.apply(new Moment(today, seen, answers), random));
            } else if (field.path("validate").path("required").asBoolean() || !OMITTED.contains(key) || random.nextBoolean()) {
                answers.put(key, any(field, today));
            }
        });
        answers.values().removeIf(Objects::isNull);
        return answers;
    }

    /** The names of the fields that a form lets a person fill in. */
    public static Set<String> keys(String formId) {
        return fields(formId).stream().filter(field -> !field.path("readonly").asBoolean()).map(field -> field.path("key").asText()).collect(Collectors.toSet());
    }

    private Object any(JsonNode field, LocalDate today) {
        return switch (field.path("type").asText()) {
            case "textfield", "textarea" -> text(field.path("key").asText());
            case "number" -> field.path("validate").path("min").asInt(0)
                    + random.nextInt(1 + field.path("validate").path("max").asInt(100) - field.path("validate").path("min").asInt(0));
            case "checkbox" -> field.path("validate").path("required").asBoolean() || random.nextBoolean();
            case "radio", "select" -> values(field).get(random.nextInt(values(field).size()));
            case "checklist", "taglist" -> values(field).subList(0, 1 + random.nextInt(values(field).size()));
            case "datetime" -> field.path("subtype").asText().equals("datetime") ? today.plusDays(7) + "T13:00" : today.toString();
            default -> throw new IllegalStateException("No answer known to a " + field.path("type").asText());
        };
    }

    /** A text that nobody else has typed. */
    public String text(String key) {
        var text = MARK + key + "-" + count++;
        typed.add(text);
        WholeRun.told(text);
        return text;
    }

    private static List<String> values(JsonNode field) {
        var values = new ArrayList<String>();
        field.path("values").forEach(value -> values.add(value.path("value").asText()));
        return values;
    }

    private static List<JsonNode> fields(String formId) {
        return FORMS.computeIfAbsent(formId, id -> fields(read(id)));
    }

    private static JsonNode read(String formId) {
        try {
            return new ObjectMapper().readTree(Path.of("forms", formId + ".form").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> fields(JsonNode node) {
        var fields = new ArrayList<JsonNode>();
        node.path("components").forEach(component -> {
            if (component.has("key")) {
                fields.add(component);
            } else if (component.path("properties").has("field")) {
                fields.add(((ObjectNode) component.deepCopy()).put("key", component.path("properties").path("field").asText()));
            }
            fields.addAll(fields(component));
        });
        return fields;
    }

    private record Moment(LocalDate today, Map<String, Object> seen, Map<String, Object> answers) {
        LocalDate later(String field) {
            var earlier = answers.containsKey(field) ? answers.get(field) : seen.get(field);
            return earlier == null ? today : LocalDate.parse(earlier.toString().substring(0, 10));
        }

        private LocalDate lastSchoolDay() {
            return seen.get("leavesOn") == null ? LocalDate.MAX : LocalDate.parse(seen.get("leavesOn").toString());
        }

        /** Not after the middle of June, when the oldest leave school. */
        String thisSchoolYear(LocalDate wanted) {
            var end = LocalDate.of(today.getYear(), 6, 14);
            return (today.isBefore(end) && wanted.isAfter(end) ? end : wanted).toString();
        }

        /** Nobody is placed for the last days before the summer. */
        boolean schoolEnds() {
            return today.getMonthValue() == 6 && today.getDayOfMonth() < 15;
        }

        boolean leaves() {
            return !today.isBefore(lastSchoolDay());
        }

        /** A day so long from today, or the last on which a pupil goes to compulsory school; a day before that one with -1. */
        String whileAtSchool(int days) {
            var latest = days < 0 && lastSchoolDay() != LocalDate.MAX ? lastSchoolDay().minusDays(1) : lastSchoolDay();
            var wanted = today.plusDays(Math.max(0, days));
            return (wanted.isAfter(latest) ? latest : wanted).toString();
        }

        /** What the message bears that somebody holds against an exception. */
        List<String> particulars() {
            return CODE.matcher(String.valueOf(seen.get("sentParticulars"))).results().map(match -> match.group(1)).toList();
        }

        /** The day in the field, or today when it has passed or is not known. */
        LocalDate todayOr(String field) {
            return later(field).isBefore(today) ? today : later(field);
        }
    }

    private static BiFunction<Moment, Random, Object> mostly(String usual, String... others) {
        return (moment, random) -> random.nextInt(10) < 7 ? usual : others[random.nextInt(others.length)];
    }

    /** Three in ten take something out. */
    private static BiFunction<Moment, Random, Object> takenOut(String... particulars) {
        return (moment, random) -> random.nextInt(10) < 7 ? null : List.of(particulars).subList(0, 1 + random.nextInt(particulars.length));
    }

    private static BiFunction<Moment, Random, Object> inDays(int days) {
        return (moment, random) -> moment.today().plusDays(days).toString();
    }

    /** What people often leave out, and may. */
    private static final Set<String> OMITTED = Set.of("reviewNote", "readNote", "phoneNote", "reminderNote", "overdueNote", "followUpNote", "exceptions",
            "withdrawalNote", "contacts", "plannedTalks", "partyViews", "evaluationNote", "schoolResult", "withoutSchoolReason", "sinceWhen", "siblings");

    private static final Map<String, BiFunction<Moment, Random, Object>> RULES = Map.ofEntries(
            Map.entry("reception-assessPreliminarily.extendedTo", (moment, random) -> null),
            Map.entry("reception-assessPreliminarily.extensionReason", (moment, random) -> null),
            // who is anonymous has no name, and a link needs a sibling's case
            Map.entry("reception-start.reporterKind", mostly("dutyBound", "private", "child")),
            Map.entry("siblingOf", (moment, random) -> null),
            Map.entry("reception-supplement-start.reporterKind", (moment, random) -> "dutyBound"),
            // the walk looks for suspected violence in what its report said
            Map.entry("reception-supplement-start.violenceSuspected", (moment, random) -> false),
            Map.entry("concern-report-supplement-start.violenceSuspected", (moment, random) -> false),
            Map.entry("assessment", mostly("approve", "supplement", "reject")),
            Map.entry("decision", (moment, random) -> moment.schoolEnds() ? "decline" : mostly("place", "place", "decline").apply(moment, random)),
            Map.entry("handler", (moment, random) -> null),
            Map.entry("queueOutcome", mostly("withdraw", "wait")),
            Map.entry("placementStart", (moment, random) -> moment.thisSchoolYear(moment.today().plusDays(5))),
            Map.entry("reviewDate", (moment, random) -> moment.thisSchoolYear(moment.later("placementStart").plusDays(20 + random.nextInt(60)))),
            Map.entry("nextReviewDate", (moment, random) -> moment.whileAtSchool(60)),
            Map.entry("reviewOutcome", (moment, random) -> moment.leaves() || random.nextInt(10) < 7 ? "end" : "continue"),
            Map.entry("endDate", (moment, random) -> moment.whileAtSchool(3)),
            Map.entry("startedOn", (moment, random) -> moment.whileAtSchool(-1)),
            Map.entry("handoverOn", (moment, random) -> moment.whileAtSchool(0)),
            // grades depend on the pupil's school year
            Map.entry("grades", (moment, random) -> random.nextBoolean() ? "notYet" : null),
            Map.entry("passedSubjects", (moment, random) -> null),
            Map.entry("eligibility", (moment, random) -> null),
            Map.entry("careGround", (moment, random) -> List.of("sol", "lvu2", "lvu3")
                    .get(random.nextInt("sdn-norra-innerstaden".equals(moment.seen().get("district")) ? 3 : 2))),
            Map.entry("answer", mostly("granted", "granted", "granted", "granted", "partial", "refused", "unreachable")),
            Map.entry("grantedCategories", (moment, random) -> random.nextInt(10) < 8 ? List.of("schoolSituation", "interventions", "sip", "health") : List.of("schoolSituation")),
            Map.entry("directions", (moment, random) -> random.nextInt(10) < 8 ? List.of("schoolToSocial", "socialToSchool", "withHealthCare") : List.of("schoolToSocial")),
            Map.entry("disclosureGround", (moment, random) -> "generalClause"),
            Map.entry("exceptedSchoolToSocial", takenOut("reasons", "attendancePercent", "contribution", "question")),
            Map.entry("exceptedSocialToSchool", takenOut("contactPerson", "investigation", "commonAdvice")),
            Map.entry("exceptedWithHealthCare", takenOut("items", "progress")),
            Map.entry("exceptionCheck", (moment, random) -> moment.particulars().size() < 2 ? mostly("release", "withhold").apply(moment, random)
                    : List.of("release", "releaseTrimmed", "withhold").get(random.nextInt(3))),
            Map.entry("exceptedParticulars", (moment, random) -> "releaseTrimmed".equals(moment.answers().get("exceptionCheck"))
                    ? moment.particulars().subList(0, 1) : null),
            Map.entry("sipWarranted", (moment, random) -> random.nextInt(10) < 8),
            Map.entry("answerDate", inDays(0)),
            Map.entry("validTo", (moment, random) -> moment.today().plusDays(60 + random.nextInt(200)).toString()),
            Map.entry("preliminaryDecision", (moment, random) -> Boolean.TRUE.equals(moment.seen().get("violenceSuspected")) || random.nextInt(10) < 7 ? "open" : "notOpen"),
            Map.entry("investigationDecision", (moment, random) -> List.of("interventions", "noIntervention", "outOfHomeCare", "lvu")
                    .get(random.nextInt(!"sdn-norra-innerstaden".equals(moment.seen().get("district")) ? 2
                            : Boolean.TRUE.equals(moment.seen().get("ofAge")) ? 3 : 4))),
            Map.entry("guardianConsent", (moment, random) -> "both"),
            Map.entry("childConsent", (moment, random) -> true),
            Map.entry("items", RandomAnswers::items),
            Map.entry("parties", (moment, random) -> random.nextBoolean() ? List.of("school", "socialServices", "guardians") : List.of("school", "socialServices", "bup", "child")),
            Map.entry("attendance", (moment, random) -> null),
            Map.entry("extendedTo", (moment, random) -> moment.todayOr("investigationDue").plusDays(20 + random.nextInt(100)).toString()),
            Map.entry("answerBy", RandomAnswers::answerBy),
            Map.entry("communicationException", (moment, random) -> null),
            Map.entry("childNotHeardReason", (moment, random) -> null),
            Map.entry("guardian1Answered", owes("guardian1")),
            Map.entry("guardian2Answered", owes("guardian2")),
            Map.entry("childAnswered", owes("child")),
            Map.entry("applicationUntil", inDays(14)),
            Map.entry("subcommitteeDecision", mostly("approve", "reject")),
            Map.entry("meetingStart", (moment, random) -> moment.today().plusDays(10) + "T13:00"),
            Map.entry("proposedStart", (moment, random) -> moment.today().plusDays(12) + "T10:00"),
            // nobody meets when all who were called have declined
            Map.entry("meetingOutcome", (moment, random) -> String.valueOf(moment.seen().getOrDefault("calledParties", "")).isEmpty() ? "cancelled"
                    : mostly("held", "moved", "cancelled").apply(moment, random)),
            Map.entry("askConsentFirst", (moment, random) -> random.nextInt(10) == 0),
            Map.entry("attendanceSchool", attendance("school")),
            Map.entry("attendanceSocialServices", attendance("socialServices")),
            Map.entry("attendanceBup", attendance("bup")),
            Map.entry("attendanceHabilitering", attendance("habilitering")),
            Map.entry("attendanceGuardians", attendance("guardians")),
            Map.entry("attendanceChild", attendance("child")),
            Map.entry("responsibilitySettled", (moment, random) -> Boolean.TRUE.equals(moment.seen().get("responsibilityDenied")) ? true : null),
            Map.entry("nextFollowUp", inDays(60)),
            Map.entry("planOutcome", mostly("close", "continue", "change")),
            Map.entry("followUpOutcome", (moment, random) -> Boolean.TRUE.equals(moment.seen().get("afterNoIntervention")) || random.nextInt(10) < 7
                    ? "end" : List.of("continue", "revise").get(random.nextInt(2))));

    /** In ten days, but not after the last day of an investigation that is in time. */
    private static Object answerBy(Moment moment, Random random) {
        var ordinary = moment.today().plusDays(10);
        var due = moment.later("investigationDue");
        return (due.isBefore(ordinary) && !due.isBefore(moment.today()) ? due : ordinary).toString();
    }

    /** Only who was called to a meeting that was held has come, or not; sometimes nobody notes it. */
    private static BiFunction<Moment, Random, Object> owes(String party) {
        return (moment, random) -> String.valueOf(moment.seen().get("awaitedAnswers")).contains(party) ? true : null;
    }

    private static BiFunction<Moment, Random, Object> attendance(String party) {
        return (moment, random) -> "held".equals(moment.answers().get("meetingOutcome"))
                && String.valueOf(moment.seen().get("calledParties")).contains(party) && random.nextInt(4) > 0 ? mostly("attended", "partly", "absent").apply(moment, random) : null;
    }

    /** Half of the plans have two in charge of one area, where two answer for something at all. */
    private static Object items(Moment moment, Random random) {
        var called = String.valueOf(moment.seen().get("calledParties"));
        var responsible = Stream.of("school", "socialServices", "bup", "habilitering", "guardians", "child").filter(called::contains).toList();
        return List.of(item("education", responsible.isEmpty() ? "socialServices" : responsible.get(0), moment),
                item(random.nextBoolean() ? "education" : "safety", responsible.isEmpty() ? "socialServices" : responsible.get(Math.min(1, responsible.size() - 1)), moment));
    }

    private static Map<String, String> item(String area, String responsible, Moment moment) {
        return Map.of("area", area, "need", MARK + "need", "intervention", MARK + "intervention", "responsible", responsible,
                "start", moment.today().plusDays(1).toString(), "followUp", moment.today().plusDays(30).toString());
    }
}
