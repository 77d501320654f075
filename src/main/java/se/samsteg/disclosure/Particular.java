package se.samsteg.disclosure;

import static se.samsteg.disclosure.Direction.SCHOOL_TO_SOCIAL;
import static se.samsteg.disclosure.Direction.SOCIAL_TO_SCHOOL;
import static se.samsteg.disclosure.Direction.WITH_HEALTH_CARE;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samsteg.shared.LowerCamel;

/**
 * What a giver can take out of a consent, direction by direction (OSL 12:2): the particulars that messages resting on
 * consent really carry. The gate takes their fields out itself. Each has its Swedish name in {@code disclosure/fields.properties}.
 */
public enum Particular {
    GROUP(List.of("groupType", "groupCode"), SCHOOL_TO_SOCIAL),
    REASONS(SCHOOL_TO_SOCIAL),
    ATTENDANCE_PERCENT(SCHOOL_TO_SOCIAL),
    GOALS_MET(SCHOOL_TO_SOCIAL),
    GRADES(List.of("grades", "passedSubjects", "eligibility"), SCHOOL_TO_SOCIAL),
    ACTION_PLAN_STATUS(SCHOOL_TO_SOCIAL),
    ONGOING_INTERVENTIONS(SOCIAL_TO_SCHOOL),
    CONTACT_PERSON(SOCIAL_TO_SCHOOL),
    INVESTIGATION(List.of("openedOn", "closedOn"), SOCIAL_TO_SCHOOL),
    QUESTION(SCHOOL_TO_SOCIAL, WITH_HEALTH_CARE),
    HEALTH_NEEDS(SCHOOL_TO_SOCIAL, WITH_HEALTH_CARE),
    SOCIAL_NEEDS(SCHOOL_TO_SOCIAL, WITH_HEALTH_CARE),
    MEETING_QUESTION(SOCIAL_TO_SCHOOL, WITH_HEALTH_CARE),
    CALL_ANSWER_REASON(SCHOOL_TO_SOCIAL, WITH_HEALTH_CARE),
    CONTRIBUTION(SCHOOL_TO_SOCIAL, WITH_HEALTH_CARE),
    ITEMS(List.of("items", "itemsShown"), SOCIAL_TO_SCHOOL, WITH_HEALTH_CARE),
    COMMON_ADVICE(SOCIAL_TO_SCHOOL, WITH_HEALTH_CARE),
    PROGRESS(List.of("progress", "commitmentsReason"), SCHOOL_TO_SOCIAL, WITH_HEALTH_CARE);

    /**
     * What no giver can take out, deliberately: days, places and parts that the message is about. Without them its receiver
     * cannot act on it, and who does not want them told has not consented to the message.
     */
    static final Set<String> FRAME = Set.of("placementStart", "endDate", "term", "initiator", "meetingStart", "meetingMinutes", "meetingPlace",
            "callAnswer", "proposedStart", "overallResponsible", "nextFollowUp", "answeredBy",
            "commitmentsConfirmed", "leavingParty", "joiningParty", "clinic");
    /** Repeats the sender, or says which term it is: alone it tells nothing. */
    private static final Set<String> EMPTY = Set.of("answeredBy", "term");

    private final List<String> fields;
    private final List<Direction> directions;

    Particular(Direction... directions) {
        this.fields = List.of(LowerCamel.of(this));
        this.directions = List.of(directions);
    }

    Particular(List<String> fields, Direction... directions) {
        this.fields = fields;
        this.directions = List.of(directions);
    }

    /** Those that messages in this direction carry, in the order of the form. */
    public static List<Particular> in(Direction direction) {
        return Arrays.stream(values()).filter(particular -> particular.directions.contains(direction)).toList();
    }

    static List<Particular> among(Collection<String> fields) {
        return Arrays.stream(values()).filter(particular -> particular.fields.stream().anyMatch(fields::contains)).toList();
    }

    static Set<String> fieldsOf(Collection<Particular> particulars) {
        var found = new TreeSet<String>();
        particulars.forEach(particular -> found.addAll(particular.fields));
        return found;
    }

    static boolean tellsNothing(Collection<String> fields) {
        return EMPTY.containsAll(fields);
    }

    /**
     * @throws IllegalStateException when nobody has said whether a giver can take the field out: then the gate could not keep
     *                               an exception, and nothing may leave
     */
    static void requireKnown(Collection<String> fields) {
        var known = Stream.concat(FRAME.stream(), fieldsOf(List.of(values())).stream()).toList();
        if (!known.containsAll(fields)) {
            throw new IllegalStateException("No giver can take one of these fields out, nor is that decided: " + fields);
        }
    }

    /** Swedish, as it stands in a list. */
    public String title() {
        return label(LowerCamel.of(this));
    }

    /** What a field is called in Swedish, for those who read a message before it leaves. */
    static String label(String field) {
        var labels = ResourceBundle.getBundle("disclosure.fields", Locale.ROOT);
        return labels.containsKey(field) ? labels.getString(field) : field;
    }
}
