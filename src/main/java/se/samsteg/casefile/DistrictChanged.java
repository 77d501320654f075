package se.samsteg.casefile;

import se.samsteg.shared.CaseNumber;

/** Another district answers for a case's pupil: published in the transaction that records it. */
public record DistrictChanged(CaseNumber number) {
}
