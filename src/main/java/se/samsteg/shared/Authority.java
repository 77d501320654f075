package se.samsteg.shared;

/**
 * An authority (nämnd) with secrecy towards all others (OSL 8:1); in the engine a tenant.
 *
 * @param tenantId {@code utbildning}, {@code region-stockholm}, or {@code sdn-…} for a district
 */
public record Authority(String tenantId) {
    /** What kind of authority it is decides what may pass to it (see the decision {@code disclosure-grounds}). */
    public enum Kind { SCHOOL, SOCIAL_SERVICES, HEALTH_CARE }

    public static final Authority SCHOOLS = new Authority("utbildning");
    public static final Authority REGION = new Authority("region-stockholm");

    /** @throws IllegalArgumentException when no authority can have the id */
    public Authority {
        if (tenantId == null || kindOf(tenantId) == null) {
            throw new IllegalArgumentException("No authority has the tenant id " + tenantId);
        }
    }

    public Kind kind() {
        return kindOf(tenantId);
    }

    private static Kind kindOf(String tenantId) {
        return switch (tenantId) {
            case "utbildning" -> Kind.SCHOOL;
            case "region-stockholm" -> Kind.HEALTH_CARE;
            default -> tenantId.startsWith("sdn-") ? Kind.SOCIAL_SERVICES : null;
        };
    }

    @Override
    public String toString() {
        return tenantId;
    }
}
