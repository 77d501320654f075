package se.samsteg.casefile;

import java.util.Optional;

/** Which of an authority's cases are asked for; an empty part asks for all. */
public record CaseFilter(Optional<CaseState> state, Optional<String> district) {
    public static final CaseFilter ALL = new CaseFilter(Optional.empty(), Optional.empty());
}
