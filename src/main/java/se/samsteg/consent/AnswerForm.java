package se.samsteg.consent;

/** How the giver answered; an oral consent is as valid as a written one. */
public enum AnswerForm { WRITTEN, ORAL, ELECTRONIC }
