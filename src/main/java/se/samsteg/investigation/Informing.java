package se.samsteg.investigation;

/** Whether the parties know that they are being investigated. */
enum Informing { TOLD, UNDECIDED, WITHHELD }
