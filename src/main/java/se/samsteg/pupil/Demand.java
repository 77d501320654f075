package se.samsteg.pupil;

/** How much of a pupil a form must tell. */
public enum Demand {
    /** An application for a placement: who, born when, which school, and at least one guardian. */
    COMPLETE,
    /** A report or a reception: what is known, but something that tells which child is meant. */
    AS_FAR_AS_KNOWN,
    /** A child that calls and does not say who it is: nothing need be told, but what is told is right. */
    NOTHING
}
