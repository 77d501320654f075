package se.samsteg.casefile;

/** Whether an authority still works on a case. */
public enum CaseState { OPEN, CLOSED }
