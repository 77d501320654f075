package se.samsteg.reception;

/** Who reports concern: a reporter with a duty is identified and may be answered, a private person may be anonymous (SoL 19:1, 19:6). */
public enum ReporterKind { DUTY_BOUND, PRIVATE, ANONYMOUS }
