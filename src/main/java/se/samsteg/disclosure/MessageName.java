package se.samsteg.disclosure;

import se.samsteg.shared.LowerCamel;

/** The messages that authorities send one another, each with how its receiver takes it. */
public enum MessageName {
    PLACEMENT_NOTIFIED(Reception.STARTS),
    CONCERN_REPORTED(Reception.STARTS),
    CONCERN_RECEIVED(Reception.ANSWERS),
    REPORTER_ANSWERED(Reception.ANSWERS),
    INTERVENTIONS_SHARED(Reception.WAITS),
    INFORMATION_REQUESTED(Reception.WAITS),
    INFORMATION_PROVIDED(Reception.ANSWERS),
    INVESTIGATION_OPENED(Reception.INFORMS),
    INVESTIGATION_CLOSED(Reception.INFORMS),
    SIP_REQUESTED(Reception.STARTS),
    SIP_CALLED(Reception.STARTS),
    SIP_ANSWERED(Reception.INFORMS),
    PLAN_ESTABLISHED(Reception.WAITS),
    PROGRESS_REPORTED(Reception.INFORMS),
    SCHOOL_RESULT_REPORTED(Reception.INFORMS),
    CONSENT_WITHDRAWN(Reception.ALERTS),
    PLACEMENT_ENDED(Reception.INFORMS);

    /** What has to happen in the receiving authority before a message counts as delivered. */
    enum Reception {
        /** An instance that waits for it gets it, else a new one is started. */
        STARTS,
        /** Every instance that waits for it gets it, and a new one is started as well. */
        ALERTS,
        /** An instance of the case must wait for it; until then it is tried again. */
        WAITS,
        /** Like {@link #WAITS}, for the instance that opened the conversation; recorded only, once that one has ended. */
        ANSWERS,
        /** Recorded in the receiver's timeline; an instance that waits for it gets it as well. */
        INFORMS
    }

    private final Reception reception;

    MessageName(Reception reception) {
        this.reception = reception;
    }

    Reception reception() {
        return reception;
    }

    /** The name in the models: {@code placementNotified}. */
    public String id() {
        return LowerCamel.of(this);
    }
}
