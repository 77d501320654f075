package se.samsteg.sip;

import se.samsteg.casefile.Entry;
import se.samsteg.shared.Law;

/** How a plan came to its end, with what the timeline says of it. */
enum SipOutcome {
    NOT_WARRANTED("En SIP bedömdes inte behövas; skälet är antecknat.", "Behövdes inte", Law.SIP),
    NO_CONSENT("SIP påbörjades inte: samtycke saknas.", "Samtycke saknas", Law.SIP, Law.CONSENT_LIFTS_SECRECY),
    WITHDRAWN("SIP avslutades: inget samtycke bär den längre.", "Samtycket har upphört", Law.CONSENT_LIFTS_SECRECY),
    STOPPED("SIP avslutades: familjen har avbrutit den.", "Familjen har avbrutit den", Law.SIP),
    CLOSED("SIP avslutades efter uppföljning.", "Avslutad efter uppföljning", Law.SIP_PLAN);

    private final String sentence;
    private final String title;
    private final Law first;
    private final Law[] more;

    SipOutcome(String sentence, String title, Law first, Law... more) {
        this.sentence = sentence;
        this.title = title;
        this.first = first;
        this.more = more;
    }

    /** How it stands, in a list. */
    String title() {
        return title;
    }

    Entry entry() {
        return Entry.fact(sentence, first, more);
    }
}
