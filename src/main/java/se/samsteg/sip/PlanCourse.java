package se.samsteg.sip;

/** How a plan goes on after it has been followed up. */
enum PlanCourse {
    CONTINUE("fortsätter"), CHANGE("ändras"), MEET("ändras vid ett nytt möte"), CLOSE("avslutas");

    private final String words;

    PlanCourse(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** @param newMeeting counts only for a plan that changes */
    PlanCourse with(boolean newMeeting) {
        return this == CHANGE && newMeeting ? MEET : this;
    }
}
