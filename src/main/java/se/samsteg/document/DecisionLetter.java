package se.samsteg.document;

import java.util.List;
import se.samsteg.shared.Law;

/**
 * A decision with its reasons, the law that it rests on, and how to appeal it.
 *
 * @param title     "Beslut om placering i särskild undervisningsgrupp"
 * @param concerns  whom it concerns: name and birth date
 * @param decision  the decision itself, one or two sentences
 * @param facts     from when, where, followed up when
 * @param reasons   why; paragraphs parted by line breaks
 * @param decidedBy name or role of who decided
 * @param appeal    to whom it can be appealed
 */
public record DecisionLetter(
        String title, String concerns, String decision, List<Fact> facts, String reasons, String decidedBy,
        Appeal appeal, Grounds grounds) implements Letter {

    /** Who tries the decision when it is appealed; the wording stands in the template. */
    public enum Appeal {
        SCHOOL_APPEALS_BOARD("Skolväsendets överklagandenämnd", Law.SCHOOL_APPEAL, Law.APPEAL_INFORMATION, Law.APPEAL_TIME),
        ADMINISTRATIVE_COURT("förvaltningsrätten", Law.APPEAL_INFORMATION, Law.APPEAL_TIME),
        /** The court decides itself, on the authority's application: the party answers there. */
        COURT_DECIDES(null),
        /** The decision cannot be appealed. */
        NONE(null);

        private final String tribunal;
        private final Law[] laws;

        Appeal(String tribunal, Law... laws) {
            this.tribunal = tribunal;
            this.laws = laws;
        }

        Law[] laws() {
            return laws.clone();
        }

        public boolean appealable() {
            return tribunal != null;
        }

        /** Swedish, as it stands inside a sentence; null when nobody tries the decision. */
        public String tribunal() {
            return tribunal;
        }
    }

    @Override
    public String template() {
        return "decision";
    }

    @Override
    public String description() {
        return "Beslut med skäl och upplysning om hur det kan överklagas";
    }

    public List<String> paragraphs() {
        return reasons.lines().filter(line -> !line.isBlank()).toList();
    }
}
