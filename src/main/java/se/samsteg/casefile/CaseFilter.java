package se.samsteg.casefile;

import java.util.Optional;

/**
 * Which cases are asked for; an empty part asks for all.
 *
 * @param numberPart a piece of the case number
 */
public record CaseFilter(Optional<CaseState> state, Optional<String> district, Optional<String> numberPart) {
    public static final CaseFilter ALL = new CaseFilter(Optional.empty(), Optional.empty());

    public CaseFilter(Optional<CaseState> state, Optional<String> district) {
        this(state, district, Optional.empty());
    }
}
