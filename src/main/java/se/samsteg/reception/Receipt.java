package se.samsteg.reception;

import se.samsteg.pupil.Pupil;

/**
 * How something that came in was received.
 *
 * @param reception       its own, or the open one of the same day that it belongs to
 * @param alreadyReceived somebody had reported the same child the same day
 * @param protectionGroup who assesses protection at this hour
 */
record Receipt(Reception reception, Pupil pupil, boolean alreadyReceived, String protectionGroup) {
}
