package se.samsteg.sip;

/** What became of a request on its way to the pupil's district: there, not before the family has been asked, or not at all. */
enum RequestPassage { PASSED, CONSENT_NEEDED, HELD_BACK }
