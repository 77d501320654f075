package se.samsteg.investigation;

import se.samsteg.shared.LowerCamel;

/** The areas of BBIC: the child's development, the parents' ability, family and environment. */
enum BbicArea {
    BBIC_HEALTH("Hälsa"),
    BBIC_EDUCATION("Utbildning"),
    BBIC_EMOTIONS("Känslor och beteende"),
    BBIC_RELATIONS("Sociala relationer"),
    BBIC_BASIC_CARE("Grundläggande omsorg"),
    BBIC_SAFETY("Säkerhet"),
    BBIC_AVAILABILITY("Känslomässig tillgänglighet"),
    BBIC_STIMULATION("Stimulans och vägledning"),
    BBIC_FAMILY_SITUATION("Nuvarande familjesituation"),
    BBIC_FAMILY_BACKGROUND("Familjebakgrund"),
    BBIC_HOUSING("Boende"),
    BBIC_WORK_ECONOMY("Arbete och ekonomi"),
    BBIC_NETWORK("Socialt nätverk");

    private final String label;

    BbicArea(String label) {
        this.label = label;
    }

    /** The name of its field in the form, and in the list of areas that are not relevant. */
    String field() {
        return LowerCamel.of(this);
    }

    String label() {
        return label;
    }
}
