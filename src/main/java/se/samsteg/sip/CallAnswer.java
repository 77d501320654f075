package se.samsteg.sip;

/** What a called authority answers. */
public enum CallAnswer {
    ACCEPT("kommer"), DECLINE("deltar inte"), PROPOSE_TIME("föreslår en annan tid");

    private final String title;

    CallAnswer(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
