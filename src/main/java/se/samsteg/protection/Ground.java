package se.samsteg.protection;

/** Why a person must not handle a case (FL 16 § first paragraph, points 1 to 5). */
enum Ground {
    OWN_MATTER("Själv eller närstående berörs av saken"),
    BENEFIT("Själv eller närstående får nytta eller skada av beslutet"),
    REPRESENTATIVE("Har varit ombud eller ställföreträdare i saken"),
    SECOND_INSTANCE("Har deltagit i saken hos en annan myndighet"),
    OTHER("Annan omständighet rubbar förtroendet för opartiskheten");

    private final String title;

    Ground(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
