package se.samsteg.accesslog;

/** Why somebody without a task in a case opens it. */
public enum Reason {
    LEADING("Leder eller följer upp arbetet i ärendet"),
    SUBSTITUTE("Ersätter en kollega"),
    QUESTION("Svarar på en fråga om ärendet från familjen eller en annan myndighet"),
    RECORDS("Lämnar ut handlingar, registerutdrag eller arkiverar"),
    REVIEW("Granskning, klagomål eller tillsyn"),
    OTHER("Annat, beskriv kort");

    private final String title;

    Reason(String title) {
        this.title = title;
    }

    /** Swedish, as it is chosen and shown. */
    public String title() {
        return title;
    }
}
