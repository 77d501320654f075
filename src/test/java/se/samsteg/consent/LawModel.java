package se.samsteg.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.Authority.Kind;

/**
 * The law of disclosure between authorities on one page (OSL 8:1, 10:1, 10:2, 10:27, 10:28, 12:2, 25:12, 26:9; SoL 19:1,
 * 19:6, 20:6; FB 6:11, 6:13, 9:1), written from the table of directions and not from the code that it is held against.
 */
class LawModel {
    /** What tells several things by one name in the form. */
    private static final Map<String, Set<String>> TOLD_BY = Map.of("group", Set.of("groupType", "groupCode"),
            "investigation", Set.of("openedOn", "closedOn"), "items", Set.of("items", "itemsShown"));

    /** What somebody wants to tell somebody, and whether a named person has decided on it. */
    record Telling(Authority from, Authority to, Category category, Purpose purpose, boolean decided, Set<String> fields) {
    }

    /**
     * @param excepted what is taken out, as direction/particular
     * @param words    whether something more is taken out in words
     * @param alone    the other guardian decides alone (FB 6:13)
     */
    record Answer(String answer, Set<String> categories, Set<String> directions, Set<String> excepted, boolean words, boolean alone,
                  String from, String to) {
        Answer takenBack() {
            return given() || alone ? new Answer("takenBack", categories, directions, excepted, words, false, from, to) : this;
        }

        boolean given() {
            return answer.equals("granted") || answer.equals("partial");
        }

        boolean silent() {
            return answer.equals("unreachable");
        }

        boolean lets(String category, String direction, LocalDate day) {
            return given() && categories.contains(category) && directions.contains(direction)
                    && !day.isBefore(LocalDate.parse(from)) && !day.isAfter(LocalDate.parse(to));
        }
    }

    private record Round(boolean sip, Map<String, Answer> answers) {
        /** Those who decide: a guardian who is kept from it is left out, as long as another guardian is there. */
        Map<String, Answer> deciding() {
            var deciding = new HashMap<>(answers);
            deciding.values().removeIf(Answer::alone);
            return deciding.keySet().stream().anyMatch(giver -> giver.startsWith("guardian")) ? deciding : answers;
        }

        /** Nobody said no, and somebody said nothing: that is no word. */
        boolean isSilence() {
            return answers.values().stream().allMatch(answer -> answer.given() || answer.silent())
                    && !deciding().values().stream().allMatch(Answer::given);
        }
    }

    private final Authority district;
    private final LocalDate adult;
    private final List<Round> rounds = new ArrayList<>();

    /** @param adult the day on which the pupil turns 18 */
    LawModel(Authority district, LocalDate adult) {
        this.district = district;
        this.adult = adult;
    }

    void concluded(boolean sip, Map<String, Answer> answers) {
        rounds.add(new Round(sip, new HashMap<>(answers)));
    }

    /** @return whether there was anything to take back */
    boolean withdrawn(String giver) {
        var some = rounds.stream().map(round -> round.answers().get(giver)).anyMatch(answer -> answer != null && !answer.equals(answer.takenBack()));
        rounds.forEach(round -> round.answers().computeIfPresent(giver, (who, answer) -> answer.takenBack()));
        return some;
    }

    /** What of it may pass on that day; nothing when empty. */
    Set<String> passing(Telling telling, Set<String> fields, LocalDate day) {
        if (judged(telling.purpose()) && !telling.decided()) {
            return Set.of();
        }
        if (hasGround(telling)) {
            return fields;
        }
        return words(telling, day).map(words -> left(telling, fields, words)).orElse(Set.of());
    }

    /** Whether something is taken out in words, so that a named person has to read it first. */
    boolean needsReader(Telling telling, LocalDate day) {
        return !hasGround(telling) && words(telling, day).map(words -> words.stream().anyMatch(Answer::words)).orElse(false);
    }

    boolean hasGround(Telling telling) {
        var from = telling.from().kind();
        var to = telling.to().kind();
        var statusOnly = telling.category() == Category.CASE_STATUS;
        return switch (telling.purpose()) {
            case CONCERN_REPORT -> from != Kind.SOCIAL_SERVICES && to == Kind.SOCIAL_SERVICES && telling.category() == Category.CONCERN;
            case INVESTIGATION -> from != Kind.SOCIAL_SERVICES && to == Kind.SOCIAL_SERVICES
                    || from == Kind.SOCIAL_SERVICES && to != Kind.SOCIAL_SERVICES && statusOnly;
            case RECEIPT -> from == Kind.SOCIAL_SERVICES && statusOnly;
            case FORWARDING -> from == Kind.SOCIAL_SERVICES && to == Kind.SOCIAL_SERVICES && telling.category() == Category.CONCERN;
            case REPORTER_ANSWER -> from == Kind.SOCIAL_SERVICES && to != Kind.SOCIAL_SERVICES && statusOnly;
            case WITHDRAWAL, PROTECTION, ENDING -> statusOnly;
            case NECESSARY_HELP -> from == Kind.SOCIAL_SERVICES && to != Kind.SCHOOL || from == Kind.HEALTH_CARE && to == Kind.SOCIAL_SERVICES;
            case GENERAL_CLAUSE -> from == Kind.SCHOOL && to == Kind.SOCIAL_SERVICES && !statusOnly && telling.category() != Category.CONCERN;
            case COOPERATION, SIP -> false;
        };
    }

    private static boolean judged(Purpose purpose) {
        return purpose == Purpose.NECESSARY_HELP || purpose == Purpose.FORWARDING || purpose == Purpose.GENERAL_CLAUSE;
    }

    /** Which fields somebody takes out with a particular. */
    static Set<String> toldBy(String particular) {
        return TOLD_BY.getOrDefault(particular, Set.of(particular));
    }

    /** Who answers and nothing else is no telling. */
    static boolean tellsSomething(Set<String> fields) {
        return fields.stream().anyMatch(field -> !field.equals("answeredBy"));
    }

    private static Set<String> left(Telling telling, Set<String> fields, List<Answer> words) {
        var left = new TreeSet<>(fields);
        words.stream().flatMap(answer -> answer.excepted().stream()).filter(one -> one.startsWith(direction(telling) + "/"))
                .forEach(one -> left.removeAll(toldBy(one.substring(one.indexOf('/') + 1))));
        return left.equals(fields) || tellsSomething(left) ? left : Set.of();
    }

    /** The answers that it passes on; empty when one of those who decide does not let it. */
    private Optional<List<Answer>> words(Telling telling, LocalDate day) {
        if (telling.purpose() != Purpose.COOPERATION && telling.purpose() != Purpose.SIP
                || !isParty(telling.from()) || !isParty(telling.to()) || direction(telling).isEmpty()) {
            return Optional.empty();
        }
        var counting = new ArrayList<Answer>();
        for (var round : lastFirst(telling.purpose())) {
            var answers = round.isSilence() ? round.answers() : round.deciding();
            answers.forEach((giver, answer) -> {
                if (!round.isSilence() || answer.given()) {
                    counting.add(untilAdult(giver, answer));
                }
            });
            if (!round.isSilence()) {
                return counting.stream().allMatch(answer -> answer.lets(name(telling.category()), direction(telling), day)) ? Optional.of(counting) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A guardian decides no longer than until the child is of age. */
    private Answer untilAdult(String giver, Answer answer) {
        var ends = answer.given() && giver.startsWith("guardian") && !LocalDate.parse(answer.to()).isBefore(adult);
        return ends ? new Answer(answer.answer(), answer.categories(), answer.directions(), answer.excepted(), answer.words(), answer.alone(),
                answer.from(), adult.minusDays(1).toString()) : answer;
    }

    /** For a plan the words about a plan, before those about the placement. */
    private List<Round> lastFirst(Purpose purpose) {
        return Stream.of(true, false).filter(sip -> !sip || purpose == Purpose.SIP).flatMap(sip -> {
            var some = new ArrayList<>(rounds.stream().filter(round -> round.sip() == sip).toList());
            Collections.reverse(some);
            return some.stream();
        }).toList();
    }

    /** A consent is about one district; the school and the region there is one of each. */
    private boolean isParty(Authority authority) {
        return authority.kind() != Kind.SOCIAL_SERVICES || authority.equals(district);
    }

    private static String direction(Telling telling) {
        var kinds = List.of(telling.from().kind(), telling.to().kind());
        if (kinds.contains(Kind.HEALTH_CARE)) {
            return "withHealthCare";
        }
        return kinds.equals(List.of(Kind.SCHOOL, Kind.SOCIAL_SERVICES)) ? "schoolToSocial"
                : kinds.equals(List.of(Kind.SOCIAL_SERVICES, Kind.SCHOOL)) ? "socialToSchool" : "";
    }

    private static String name(Category category) {
        return switch (category) {
            case SCHOOL_SITUATION -> "schoolSituation";
            case INTERVENTIONS -> "interventions";
            case SIP -> "sip";
            case HEALTH -> "health";
            case CONCERN, CASE_STATUS -> "";
        };
    }
}
