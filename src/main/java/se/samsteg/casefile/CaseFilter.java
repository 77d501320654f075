package se.samsteg.casefile;

import java.util.Optional;

/**
 * Which cases are asked for; an empty part asks for all.
 *
 * @param numberPart a piece of the case number
 * @param reader     who asks: what he or she has no need to know is left out; empty = the house itself asks
 */
public record CaseFilter(Optional<CaseState> state, Optional<String> district, Optional<String> numberPart,
                         Optional<Reader> reader) {
    public static final CaseFilter ALL = new CaseFilter(Optional.empty(), Optional.empty());

    public CaseFilter(Optional<CaseState> state, Optional<String> district) {
        this(state, district, Optional.empty(), Optional.empty());
    }

    public CaseFilter seenBy(Reader asker) {
        return new CaseFilter(state, district, numberPart, Optional.of(asker));
    }
}
