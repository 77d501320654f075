package se.samsteg.disclosure;

import se.samsteg.shared.Authority.Kind;
import se.samsteg.shared.Law;

/** Grounds that are a judgement of a named person, and between whom the law has them at all. */
enum JudgedGround {
    /** Disclosure obviously goes first (OSL 10:27); never out of 26 kap., and here from the school to social services only. */
    GENERAL_CLAUSE(Purpose.GENERAL_CLAUSE, Law.GENERAL_CLAUSE) {
        @Override
        boolean opens(Kind from, Kind to) {
            return from == Kind.SCHOOL && to == Kind.SOCIAL_SERVICES;
        }
    },
    /** Needed for necessary help to a child (OSL 25:12, 26:9); neither from nor to the school. */
    NECESSARY_HELP(Purpose.NECESSARY_HELP, Law.HEALTH_NECESSARY_HELP, Law.SOCIAL_NECESSARY_HELP) {
        @Override
        boolean opens(Kind from, Kind to) {
            return from != Kind.SCHOOL && to != Kind.SCHOOL && (from == Kind.SOCIAL_SERVICES || to == Kind.SOCIAL_SERVICES);
        }
    };

    private final Purpose purpose;
    private final Law[] laws;

    JudgedGround(Purpose purpose, Law... laws) {
        this.purpose = purpose;
        this.laws = laws;
    }

    abstract boolean opens(Kind from, Kind to);

    Law[] laws() {
        return laws.clone();
    }

    Purpose purpose() {
        return purpose;
    }
}
