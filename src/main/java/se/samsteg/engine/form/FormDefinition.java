package se.samsteg.engine.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A Camunda Form as the server sees it.
 *
 * @param mentioned names in its expressions and texts, which it needs to show itself
 */
record FormDefinition(String id, List<FormField> fields, Set<String> mentioned) {

    Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** What may be sent to the browser when the form is shown: what it names, but no earlier answer to what it asks anew. */
    Set<String> shown() {
        var names = new HashSet<>(mentioned);
        fields.forEach(field -> {
            if (field.readonly() || field.prefilled()) {
                names.add(field.key());
            } else {
                names.remove(field.key());
            }
        });
        return names;
    }
}
