package se.samsteg.investigation;

import java.util.List;

/** Swedish enumerations: "a, b och c". */
final class Words {
    private Words() {
    }

    static String list(List<String> words) {
        return words.size() < 2 ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " och " + words.get(words.size() - 1);
    }
}
