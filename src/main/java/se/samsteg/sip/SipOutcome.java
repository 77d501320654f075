package se.samsteg.sip;

/** How a plan came to its end, with what the timeline says of it. */
enum SipOutcome {
    NOT_WARRANTED("En SIP bedömdes inte behövas; skälet är antecknat.", "SoL 10:8"),
    NO_CONSENT("SIP påbörjades inte: samtycke saknas.", "SoL 10:8, OSL 10:1"),
    WITHDRAWN("SIP avslutades: inget samtycke bär den längre.", "OSL 10:1"),
    STOPPED("SIP avslutades: familjen har avbrutit den.", "SoL 10:8"),
    CLOSED("SIP avslutades efter uppföljning.", "SoL 10:9");

    private final String sentence;
    private final String legalGround;

    SipOutcome(String sentence, String legalGround) {
        this.sentence = sentence;
        this.legalGround = legalGround;
    }

    String sentence() {
        return sentence;
    }

    String legalGround() {
        return legalGround;
    }
}
