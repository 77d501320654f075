package se.samsteg.casefile;

import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** Something happened in an authority's part of a case, in this very transaction: a line was written in its timeline. */
public record CaseNoted(CaseNumber number, Authority authority) {
}
