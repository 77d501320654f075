package se.samsteg.protection;

/** Why a person must not handle a case (FL 16 § first paragraph). */
enum Ground {
    OWN_MATTER("Själv eller närstående berörs av saken", "FL 16 § 1"),
    BENEFIT("Själv eller närstående får nytta eller skada av beslutet", "FL 16 § 2"),
    REPRESENTATIVE("Har varit ombud eller ställföreträdare i saken", "FL 16 § 3"),
    SECOND_INSTANCE("Har deltagit i saken hos en annan myndighet", "FL 16 § 4"),
    OTHER("Annan omständighet rubbar förtroendet för opartiskheten", "FL 16 § 5");

    private final String title;
    private final String source;

    Ground(String title, String source) {
        this.title = title;
        this.source = source;
    }

    public String title() {
        return title;
    }

    public String source() {
        return source;
    }
}
