package se.samsteg.law;

import java.util.List;
import java.util.regex.Pattern;

/** Citations side by side: paragraphs of one statute share its name. */
final class Citations {
    private static final Pattern CHAPTER_AND_PARAGRAPH = Pattern.compile("(.+) (\\d+:\\d+.*)");

    private Citations() {
    }

    /** {@code OSL 10:1}, {@code OSL 12:2} and {@code SoL 20:6} become {@code OSL 10:1, 12:2; SoL 20:6}. */
    static String joined(List<String> citations) {
        var text = new StringBuilder();
        var statute = "";
        for (var citation : citations) {
            var parts = CHAPTER_AND_PARAGRAPH.matcher(citation);
            var of = parts.matches() ? parts.group(1) : citation;
            var same = of.equals(statute) && parts.matches();
            text.append(text.isEmpty() ? "" : same ? ", " : "; ").append(same ? parts.group(2) : citation);
            statute = of;
        }
        return text.toString();
    }
}
