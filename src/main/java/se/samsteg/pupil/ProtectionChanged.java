package se.samsteg.pupil;

/** The pupil's protection was raised, lowered or lifted, in this very transaction. */
public record ProtectionChanged(long pupilId, Protection from, Protection to) {
}
