package se.samsteg.casefile;

import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** An authority works on a protected case, and nobody there may know of it yet. */
public record HandlersWanted(CaseNumber number, Authority authority) {
}
