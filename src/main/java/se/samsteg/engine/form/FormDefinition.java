package se.samsteg.engine.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samsteg.shared.Law;

/**
 * A Camunda Form as the server sees it.
 *
 * @param mentioned names in its expressions and texts, which it needs to show itself
 * @param law       what demands the fields that name no source of their own; null when nothing does
 */
record FormDefinition(String id, List<FormField> fields, Set<String> mentioned, Law law) {

    /** The form of a task: what it demands, it demands by the task's law. */
    FormDefinition demandedBy(Law... laws) {
        return laws.length == 0 ? this : new FormDefinition(id, fields, mentioned, laws[0]);
    }

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
