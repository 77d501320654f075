package se.samsteg.casefile;

import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/**
 * An authority has come to suspect violence or abuse in a case, or been told that another does: published in the transaction
 * that records it, once for each authority.
 */
public record ViolenceSuspected(CaseNumber number, Authority by) {
}
