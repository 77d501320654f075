package se.samsteg.document;

/** What a document is to the one who files it. */
public enum DocumentKind { DECISION, LETTER, PLAN, INVITATION }
