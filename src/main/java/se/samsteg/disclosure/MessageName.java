package se.samsteg.disclosure;

import se.samsteg.shared.LowerCamel;

/** The messages that authorities send one another, each with how its receiver takes it. */
public enum MessageName {
    PLACEMENT_NOTIFIED(Reception.STARTS, "underrättelse om placering"),
    CONCERN_REPORTED(Reception.STARTS, "orosanmälan"),
    CONCERN_RECEIVED(Reception.ANSWERS, "bekräftelse av orosanmälan"),
    CONCERN_SUPPLEMENTED(Reception.STARTS, "komplettering av orosanmälan"),
    CONCERN_FORWARDED(Reception.INFORMS, "orosanmälan överlämnad till annan stadsdel"),
    REPORTER_ANSWERED(Reception.ANSWERS, "återkoppling till anmälaren"),
    INTERVENTIONS_SHARED(Reception.WAITS, "pågående insatser"),
    INFORMATION_REQUESTED(Reception.WAITS, "begäran om uppgifter"),
    INFORMATION_PROVIDED(Reception.ANSWERS, "begärda uppgifter"),
    INVESTIGATION_OPENED(Reception.INFORMS, "utredning inledd"),
    INVESTIGATION_CLOSED(Reception.INFORMS, "utredning avslutad"),
    INFORMATION_DISCLOSED(Reception.STARTS, "uppgifter efter beslut"),
    SIP_REQUESTED(Reception.STARTS, "begäran om samordnad individuell plan"),
    SIP_CALLED(Reception.STARTS, "kallelse till samordnad individuell plan"),
    SIP_ANSWERED(Reception.INFORMS, "svar på kallelse"),
    SIP_HANDED_OVER(Reception.INFORMS, "byte av mottagning i samordnad individuell plan"),
    PLAN_ESTABLISHED(Reception.WAITS, "fastställd samordnad individuell plan"),
    PROGRESS_REPORTED(Reception.INFORMS, "lägesrapport"),
    SIP_ENDED(Reception.INFORMS, "avslutad samordnad individuell plan"),
    SCHOOL_RESULT_REPORTED(Reception.INFORMS, "skolresultat"),
    CONSENT_WITHDRAWN(Reception.ALERTS, "samtycke upphört"),
    CONSENT_CALLED_OFF(Reception.ACTS, "besked att frågor om samtycke avbryts"),
    PUPIL_MOVED(Reception.INFORMS, "samverkan har gått över till en annan stadsdel"),
    PLACEMENT_ENDED(Reception.INFORMS, "placering avslutad");

    /** What has to happen in the receiving authority before a message counts as delivered. */
    enum Reception {
        /** An instance that waits for it gets it, else a new one is started. */
        STARTS,
        /** Every instance that waits for it gets it, and a new one is started as well. */
        ALERTS,
        /** An instance of the case must wait for it; until then it is tried again, as long as the receiver works on the case. */
        WAITS,
        /** Like {@link #WAITS}, for the instance that opened the conversation; recorded only, once that one has ended. */
        ANSWERS,
        /** Recorded in the receiver's timeline; an instance that waits for it gets it as well. */
        INFORMS,
        /** Works in the instances that wait for it, and tells nobody there that it came, or from whom: that would tell why. */
        ACTS
    }

    private final Reception reception;
    private final String title;

    MessageName(Reception reception, String title) {
        this.reception = reception;
        this.title = title;
    }

    Reception reception() {
        return reception;
    }

    /** Whether its receiver is told that it came, and from whom. */
    boolean isTold() {
        return reception != Reception.ACTS;
    }

    /** The name in the models: {@code placementNotified}. */
    public String id() {
        return LowerCamel.of(this);
    }

    /** Swedish, as it stands inside a sentence. */
    public String title() {
        return title;
    }
}
