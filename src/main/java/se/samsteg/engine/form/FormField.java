package se.samsteg.engine.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import se.samsteg.shared.Law;

/**
 * One field of a Camunda Form, with all that the form demands of it.
 *
 * @param stored where its answer belongs
 * @param values the allowed choices; empty when it is no choice
 * @param hides  FEEL expressions of the field and the groups around it; any that is true hides the field
 * @param law    what demands the field, cited when it is missing or wrong; null when it has no source of its own
 */
record FormField(String key, String label, Kind kind, Store stored, boolean required, boolean readonly, boolean prefilled,
                 Set<String> values, BigDecimal min, BigDecimal max, Integer minLength, Integer maxLength, String pattern,
                 List<String> hides, Law law) {

    enum Kind { TEXT, NUMBER, FLAG, CHOICE, LIST, DATE, DATE_TIME }

    /** A variable steers the process; content is what a person wrote or what would tell who somebody is. */
    enum Store { VARIABLE, CONTENT }
}
