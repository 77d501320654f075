package se.samsteg.shared;

import static java.util.Map.entry;

import java.util.Map;

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
    private static final Map<String, String> TITLES = Map.ofEntries(
            entry("utbildning", "utbildningsnämnden"),
            entry("region-stockholm", "Region Stockholm"),
            entry("sdn-bromma", "Bromma stadsdelsnämnd"),
            entry("sdn-enskede-arsta-vantor", "Enskede-Årsta-Vantörs stadsdelsnämnd"),
            entry("sdn-farsta", "Farsta stadsdelsnämnd"),
            entry("sdn-hagersten-alvsjo", "Hägersten-Älvsjö stadsdelsnämnd"),
            entry("sdn-hasselby-vallingby", "Hässelby-Vällingby stadsdelsnämnd"),
            entry("sdn-jarva", "Järva stadsdelsnämnd"),
            entry("sdn-kungsholmen", "Kungsholmens stadsdelsnämnd"),
            entry("sdn-norra-innerstaden", "Norra innerstadens stadsdelsnämnd"),
            entry("sdn-skarpnack", "Skarpnäcks stadsdelsnämnd"),
            entry("sdn-skarholmen", "Skärholmens stadsdelsnämnd"),
            entry("sdn-sodermalm", "Södermalms stadsdelsnämnd"));

    /** @throws IllegalArgumentException when no authority can have the id */
    public Authority {
        if (tenantId == null || kindOf(tenantId) == null) {
            throw new IllegalArgumentException("No authority has the tenant id " + tenantId);
        }
    }

    public Kind kind() {
        return kindOf(tenantId);
    }

    /** Swedish, as it stands inside a sentence; a district that is not known by name yet shows its id. */
    public String title() {
        return TITLES.getOrDefault(tenantId, tenantId);
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
