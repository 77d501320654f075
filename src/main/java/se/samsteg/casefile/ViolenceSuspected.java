package se.samsteg.casefile;

import se.samsteg.shared.CaseNumber;

/** Violence or abuse has come to be suspected in a case: published in the transaction that records it, the first time. */
public record ViolenceSuspected(CaseNumber number) {
}
