package se.samsteg.casefile;

import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** An authority has no more to do in the case, as of this very transaction. */
public record PartClosed(CaseNumber number, Authority authority) {
}
