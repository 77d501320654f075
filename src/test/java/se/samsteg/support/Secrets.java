package se.samsteg.support;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must not be found where it does not belong: names, numbers, addresses and what people wrote. Many are looked for
 * at once, each as a word of its own: a name in the middle of another word is not that name.
 */
final class Secrets {
    /** Whatever is shorter would be found everywhere. */
    static final int SHORTEST = 6;
    /** The beginning gives a long text away, too. */
    private static final int LONGEST = 40;

    private final Set<String> words = new HashSet<>();
    private final Map<String, List<String>> byBeginning = new HashMap<>();
    private final BitSet firstTwo = new BitSet(1 << 16);

    /** Adds what is long enough to be looked for. */
    void add(String secret) {
        var word = secret.strip();
        var looked = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        if (looked.length() >= SHORTEST && words.add(looked)) {
            byBeginning.computeIfAbsent(looked.substring(0, SHORTEST), beginning -> new ArrayList<>(1)).add(looked);
            firstTwo.set(pair(looked, 0));
        }
    }

    void addAll(Collection<String> secrets) {
        secrets.forEach(this::add);
    }

    int size() {
        return words.size();
    }

    /** Those that stand in a text. */
    Set<String> in(String text) {
        var found = new TreeSet<String>();
        for (int place = 0; place + SHORTEST <= text.length(); place++) {
            if (firstTwo.get(pair(text, place)) && (place == 0 || !Character.isLetterOrDigit(text.charAt(place - 1)))) {
                for (var secret : byBeginning.getOrDefault(text.substring(place, place + SHORTEST), List.of())) {
                    if (text.startsWith(secret, place) && endsThere(text, place + secret.length(), secret)) {
                        found.add(secret);
                    }
                }
            }
        }
        return found;
    }

    private static boolean endsThere(String text, int end, String secret) {
        return secret.length() == LONGEST || end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    private static int pair(String text, int place) {
        return (text.charAt(place) * 31 + text.charAt(place + 1)) & 0xFFFF;
    }
}
