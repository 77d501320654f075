package se.samsteg.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.Authority.Kind;

/**
 * The law of disclosure between authorities on one page (OSL 8:1, 10:1, 10:2, 10:27, 10:28, 12:2, 25:12, 26:9; SoL 19:1,
 * 19:6, 20:6), written from the table of directions and not from the code that it is held against.
 */
class LawModel {
    /** What somebody wants to tell somebody, and whether a named person has decided on it. */
    record Telling(Authority from, Authority to, Category category, Purpose purpose, boolean decided) {
    }

    record Answer(String answer, Set<String> categories, Set<String> directions, String from, String to) {
        Answer takenBack() {
            return new Answer("takenBack", categories, directions, from, to);
        }

        boolean lets(String category, String direction, LocalDate day) {
            return (answer.equals("granted") || answer.equals("partial")) && categories.contains(category) && directions.contains(direction)
                    && !day.isBefore(LocalDate.parse(from)) && !day.isAfter(LocalDate.parse(to));
        }
    }

    private record Round(boolean sip, Map<String, Answer> answers) {
    }

    private final Authority district;
    private final List<Round> rounds = new ArrayList<>();

    LawModel(Authority district) {
        this.district = district;
    }

    void concluded(boolean sip, Map<String, Answer> answers) {
        rounds.add(new Round(sip, new HashMap<>(answers)));
    }

    void withdrawn(String giver) {
        rounds.forEach(round -> round.answers().computeIfPresent(giver, (who, answer) -> answer.takenBack()));
    }

    boolean mayPass(Telling telling, LocalDate day) {
        if (judged(telling.purpose()) && !telling.decided()) {
            return false;
        }
        return hasGround(telling) || consented(telling, day);
    }

    boolean hasGround(Telling telling) {
        var from = telling.from().kind();
        var to = telling.to().kind();
        var statusOnly = telling.category() == Category.CASE_STATUS;
        return switch (telling.purpose()) {
            case CONCERN_REPORT -> from != Kind.SOCIAL_SERVICES && to == Kind.SOCIAL_SERVICES && telling.category() == Category.CONCERN;
            case INVESTIGATION -> from != Kind.SOCIAL_SERVICES && to == Kind.SOCIAL_SERVICES
                    || from == Kind.SOCIAL_SERVICES && to != Kind.SOCIAL_SERVICES && statusOnly;
            case RECEIPT, REPORTER_ANSWER -> from == Kind.SOCIAL_SERVICES && to != Kind.SOCIAL_SERVICES && statusOnly;
            case WITHDRAWAL, PROTECTION, ENDING -> statusOnly;
            case NECESSARY_HELP -> from == Kind.SOCIAL_SERVICES && to != Kind.SCHOOL || from == Kind.HEALTH_CARE && to == Kind.SOCIAL_SERVICES;
            case GENERAL_CLAUSE -> from == Kind.SCHOOL && to == Kind.SOCIAL_SERVICES && !statusOnly && telling.category() != Category.CONCERN;
            case COOPERATION, SIP -> false;
        };
    }

    private static boolean judged(Purpose purpose) {
        return purpose == Purpose.NECESSARY_HELP || purpose == Purpose.GENERAL_CLAUSE;
    }

    /** The last word counts: of the rounds about a plan for a plan, else of those about the placement. */
    private boolean consented(Telling telling, LocalDate day) {
        if (telling.purpose() != Purpose.COOPERATION && telling.purpose() != Purpose.SIP) {
            return false;
        }
        var aboutPlan = telling.purpose() == Purpose.SIP && rounds.stream().anyMatch(Round::sip);
        var last = rounds.stream().filter(round -> round.sip() == aboutPlan).reduce((earlier, later) -> later);
        return last.isPresent() && isParty(telling.from()) && isParty(telling.to()) && !direction(telling).isEmpty()
                && last.get().answers().values().stream().allMatch(answer -> answer.lets(name(telling.category()), direction(telling), day));
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
