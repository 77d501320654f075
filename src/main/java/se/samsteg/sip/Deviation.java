package se.samsteg.sip;

/** What a supervisor is told of: a principal that the law reckons with does not do its part. */
enum Deviation {
    CALL_DECLINED("har tackat nej till SIP-mötet"), ABSENT("kom inte till SIP-mötet"),
    UNKNOWN("har inte svarat på kallelsen till SIP-mötet, och ingen närvaro är antecknad"), RESPONSIBILITY_DENIED("tar inte ansvar för det som planen säger");

    private final String words;

    Deviation(String words) {
        this.words = words;
    }

    /** Swedish, as it stands after the party's name. */
    String words() {
        return words;
    }
}
