package se.samsteg.caseview;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import se.samsteg.disclosure.LogLine;

/** What the case page says of one category of one message: what is true of it now, while the log keeps each decision on the way there. */
record DisclosureRow(LogLine line, State state) {

    /** A word and the badge's colour. */
    enum State {
        ON_ITS_WAY("På väg", ""), HANDED_OVER("Lämnat", "good"), STOPPED("Stoppat", "alarm"), LEFT_OUT("Utelämnat", "alarm");

        private final String word;
        private final String tone;

        State(String word, String tone) {
            this.word = word;
            this.tone = tone;
        }

        public String word() {
            return word;
        }

        public String tone() {
            return tone;
        }
    }

    /**
     * @param lines   first to last
     * @param arrived the messages that their receivers have got
     */
    static List<DisclosureRow> of(List<LogLine> lines, Set<String> arrived) {
        var latest = new HashMap<String, LogLine>();
        lines.stream().filter(line -> line.particulars().isEmpty()).forEach(line -> latest.put(line.messageId() + line.category(), line));
        return lines.stream().filter(line -> !line.particulars().isEmpty() || latest.get(line.messageId() + line.category()) == line)
                .map(line -> new DisclosureRow(line, state(line, arrived))).toList();
    }

    private static State state(LogLine line, Set<String> arrived) {
        if (!line.passed()) {
            return line.particulars().isEmpty() ? State.STOPPED : State.LEFT_OUT;
        }
        return arrived.contains(line.messageId()) ? State.HANDED_OVER : State.ON_ITS_WAY;
    }
}
