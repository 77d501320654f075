package se.samsteg.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Enum constants as the contract writes them: {@code NO_INTERVENTION} is {@code noIntervention}. */
public final class LowerCamel {
    private LowerCamel() {
    }

    public static String of(Enum<?> constant) {
        var words = constant.name().toLowerCase(Locale.ROOT).split("_");
        var name = new StringBuilder(words[0]);
        Arrays.stream(words).skip(1)
                .forEach(word -> name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
        return name.toString();
    }

    public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> of(constant).equals(name)).findFirst();
    }
}
