package se.samsteg.sip;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samsteg.shared.Authority;
import se.samsteg.shared.LowerCamel;

/** Who can take part in a plan: authorities, and the family itself. */
enum Party {
    SCHOOL("Skolan"), SOCIAL_SERVICES("Socialtjänsten"), BUP("Barn- och ungdomspsykiatrin (BUP)"),
    HABILITERING("Habiliteringen"), GUARDIANS("Vårdnadshavarna"), CHILD("Barnet");

    private final String title;

    Party(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** As people call it, where a sentence begins with it. */
    String shortTitle() {
        return this == BUP ? "BUP" : title;
    }

    /** Whether it is one of the two that the law lets answer for a plan: the municipality or the region (SoL 10:9, HSL 16:4). */
    boolean isPrincipal() {
        return this == SOCIAL_SERVICES || this == BUP || this == HABILITERING;
    }

    /** The authority that answers for the party; empty for the family. */
    Optional<Authority> authority(Authority district) {
        return switch (this) {
            case SCHOOL -> Optional.of(Authority.SCHOOLS);
            case SOCIAL_SERVICES -> Optional.of(district);
            case BUP, HABILITERING -> Optional.of(Authority.REGION);
            case GUARDIANS, CHILD -> Optional.empty();
        };
    }

    /** The parties of a text such as {@code school,bup}, in their own order; unknown names are left out. */
    static Set<Party> parse(String names) {
        return of(Arrays.asList(names.split("[,\\s]+")));
    }

    static Set<Party> of(Collection<?> names) {
        return inOrder(names.stream().flatMap(name -> LowerCamel.parse(Party.class, String.valueOf(name)).stream()));
    }

    /** In the order in which people name them. */
    static Set<Party> inOrder(Stream<Party> parties) {
        return parties.collect(Collectors.toCollection(() -> EnumSet.noneOf(Party.class)));
    }

    static String write(Collection<Party> parties) {
        return parties.stream().map(LowerCamel::of).collect(Collectors.joining(","));
    }

    static List<String> names(Collection<Party> parties) {
        return parties.stream().map(LowerCamel::of).toList();
    }

    static List<String> titles(Collection<Party> parties) {
        return parties.stream().map(Party::title).toList();
    }
}
