package se.samsteg.reception;

/** Who says more. During the preliminary assessment it is listened to, and nobody is asked (SoL 20:2). */
public enum SupplementFrom {
    REPORTER("från anmälaren"), CHILD("från barnet"), GUARDIAN("från en vårdnadshavare"), OTHER("från någon annan");

    private final String words;

    SupplementFrom(String words) {
        this.words = words;
    }

    /** Swedish, as it stands inside a line. */
    String words() {
        return words;
    }
}
