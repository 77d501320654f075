package se.samsteg.investigation;

/** What a supervisor finds of an investigation that began shortly after another. */
enum RestartJudgement {
    /** Something new has happened. */
    JUSTIFIED,
    /** The same question goes on, and the time limit would be dodged (JO 2565-2016). */
    DODGES_LIMIT
}
