package se.samsteg.disclosure;

/** Why the gate held something back; kept in the log with the attempt. */
public enum HeldBack {
    NO_CONSENT("Varken lagstöd eller samtycke för"),
    EXPIRED("Samtycket har gått ut för"),
    WITHDRAWN("Samtycket är återkallat för"),
    /** What a consent from before opens to the school, or for a plan with the family, stays shut. */
    VIOLENCE_SUSPECTED("Våld eller övergrepp misstänks, och då lämnas inte på samtycke"),
    /** The same, to a sender who has not itself come to suspect it: why is not the sender's to know (OSL 26:1). */
    NOT_NOW("Samtycke används inte just nu för"),
    /** There is a consent, but not for this category or not in this direction. */
    NOT_COVERED("Samtycket omfattar inte"),
    /** The giver has taken it out of the consent, in a way that the register understands. */
    EXCEPTED("Ett undantag i samtycket gäller"),
    /** The giver has made an exception in words, and a named person found that this falls under it. */
    FOUND_EXCEPTED("En handläggare har funnit att ett undantag i samtycket gäller"),
    /** The ground is a judgement (OSL 10:27, 25:12, 26:9), and no named person has made it. */
    NOT_DECIDED("Ingen har beslutat om att lämna ut"),
    /** It was still on its way when what it was for came to an end, or was said anew. */
    NOT_NEEDED("Behovet har upphört för");

    private final String sentence;

    HeldBack(String sentence) {
        this.sentence = sentence;
    }

    /** Swedish; the categories follow. */
    String sentence() {
        return sentence;
    }
}
