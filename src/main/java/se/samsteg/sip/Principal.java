package se.samsteg.sip;

/** A principal that can have the overall responsibility: the municipality or the region, never the school (SoL 10:9). */
public enum Principal {
    SOCIAL_SERVICES("Socialtjänsten"), HEALTH_CARE("Hälso- och sjukvården");

    private final String title;

    Principal(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
