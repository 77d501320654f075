package se.samsteg.disclosure;

/** What a named person found when a message was held against the givers' own exceptions. */
enum ExceptionCheck {
    RELEASE,
    /** Some particulars fall under the exception: the message leaves without them. */
    RELEASE_TRIMMED,
    WITHHOLD
}
