package se.samsteg.engine;

import java.util.Arrays;
import java.util.Locale;

/** Finds the clauses of a select among its brackets. */
final class Clauses {
    private static final String[] AFTER_WHERE = {"group by", "order by", "limit", "offset", "fetch", "union", "having"};

    private Clauses() {
    }

    /** The place after a word of the select that goes on at the place, or -1 when it has no such word. */
    static int find(CharSequence sql, int from, String word) {
        var place = scan(sql, from, word);
        return place < sql.length() && startsWith(sql, place, word) ? place + word.length() : -1;
    }

    /** Where the conditions of the select that goes on at the place end. */
    static int end(CharSequence sql, int from) {
        return scan(sql, from, AFTER_WHERE);
    }

    private static int scan(CharSequence sql, int from, String... words) {
        var depth = 0;
        var quoted = false;
        for (var i = from; i < sql.length(); i++) {
            var sign = sql.charAt(i);
            if (sign == '\'') {
                quoted = !quoted;
            } else if (!quoted && sign == '(') {
                depth++;
            } else if (!quoted && sign == ')' && --depth < 0) {
                return i;
            } else {
                var place = i;
                if (!quoted && depth == 0 && Arrays.stream(words).anyMatch(word -> startsWith(sql, place, word))) {
                    return i;
                }
            }
        }
        return sql.length();
    }

    private static boolean startsWith(CharSequence sql, int place, String word) {
        var end = place + word.length();
        return end <= sql.length() && (place == 0 || !isWord(sql.charAt(place - 1))) && (end == sql.length() || !isWord(sql.charAt(end)))
                && sql.subSequence(place, end).toString().toLowerCase(Locale.ROOT).replaceAll("\\s", " ").equals(word);
    }

    private static boolean isWord(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '_';
    }
}
