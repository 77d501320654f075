package se.samsteg.accesslog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Who reads or writes, as the login says it. */
record Reader(String userId, String name, List<String> roles, List<String> tenants) {

    /** In lower case; of a double name each part counts. */
    Set<String> surnames() {
        return afterTheFirst(name);
    }

    static Set<String> afterTheFirst(String name) {
        return name == null ? Set.of() : Arrays.stream(name.strip().toLowerCase(Locale.ROOT).split("[\\s-]+")).skip(1)
                .filter(part -> part.length() > 1).collect(Collectors.toSet());
    }
}
