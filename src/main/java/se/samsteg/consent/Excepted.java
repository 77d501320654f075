package se.samsteg.consent;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import se.samsteg.disclosure.Direction;
import se.samsteg.disclosure.Particular;
import se.samsteg.shared.LowerCamel;

/** A particular that a giver has taken out of a consent in one direction, and may well have left in another. */
record Excepted(Direction direction, Particular particular) {

    /** The form's field for the direction: {@code exceptedSchoolToSocial}. */
    static String field(Direction direction) {
        var name = LowerCamel.of(direction);
        return "excepted" + name.substring(0, 1).toUpperCase() + name.substring(1);
    }

    static Excepted of(Direction direction, Object code) {
        return new Excepted(direction, LowerCamel.parse(Particular.class, String.valueOf(code))
                .orElseThrow(() -> new IllegalArgumentException("No particular of that name")));
    }

    /** As the table keeps them. */
    static String write(Collection<Excepted> excepted) {
        return excepted.stream().map(one -> one.direction + ":" + one.particular).sorted().collect(Collectors.joining(","));
    }

    static Set<Excepted> read(String kept) {
        return Arrays.stream(kept.split(",")).filter(one -> !one.isEmpty()).map(one -> one.split(":"))
                .map(one -> new Excepted(Direction.valueOf(one[0]), Particular.valueOf(one[1]))).collect(Collectors.toSet());
    }
}
