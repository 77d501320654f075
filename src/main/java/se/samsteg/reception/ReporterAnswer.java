package se.samsteg.reception;

/** What a reporter with a duty may be told, and nothing more (SoL 19:6, OSL 26:9 a). */
public enum ReporterAnswer { OPENED, NOT_OPENED, ALREADY_ONGOING }
