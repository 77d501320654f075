package se.samsteg.disclosure;

/** What a named person found when a message was held against the givers' own exceptions. */
enum ExceptionCheck { RELEASE, WITHHOLD }
