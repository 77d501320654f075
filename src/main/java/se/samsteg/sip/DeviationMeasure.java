package se.samsteg.sip;

/** What a supervisor has done about a principal that is missing. */
enum DeviationMeasure {
    CONTACTED("har talat med huvudmannens chef"), NEW_MEETING("ett nytt möte hålls"), RAISED("har lyft frågan i ledningen för samverkan"),
    ACCEPTED("planen går vidare ändå");

    private final String words;

    DeviationMeasure(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
