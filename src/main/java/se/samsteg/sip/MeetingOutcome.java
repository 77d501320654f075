package se.samsteg.sip;

/** What became of a planned meeting. */
enum MeetingOutcome { HELD, MOVED, CANCELLED }
