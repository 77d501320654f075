package se.samsteg.placement;

/** How far the goals of the action plan are met, least first. */
enum GoalsMet {
    NONE("inte alls"), PARTLY("delvis"), FULLY("helt");

    private final String swedish;

    GoalsMet(String swedish) {
        this.swedish = swedish;
    }

    String swedish() {
        return swedish;
    }
}
