package se.samsteg.sip;

/** The areas of a child's life, as the framework BBIC names them. */
enum Area {
    HEALTH("Hälsa"), EDUCATION("Utbildning"), EMOTIONS("Känslor och beteende"), RELATIONS("Sociala relationer"),
    BASIC_CARE("Grundläggande omsorg"), SAFETY("Säkerhet"), AVAILABILITY("Känslomässig tillgänglighet"),
    STIMULATION("Stimulans och vägledning"), FAMILY_SITUATION("Nuvarande familjesituation"),
    FAMILY_BACKGROUND("Familjebakgrund"), HOUSING("Boende"), WORK_ECONOMY("Arbete och ekonomi"),
    NETWORK("Socialt nätverk");

    private final String title;

    Area(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
