package se.samsteg.security;

/** The settings would open the house; it does not start. */
class UnsafeStart extends RuntimeException {
    private final String remedy;

    UnsafeStart(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
