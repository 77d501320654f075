package se.samsteg.breach;

/** Why a limit was passed, as a choice, so that it can be counted. */
enum BreachCause { STAFFING, WORKLOAD, HANDLER_CHANGED, WAITING_FOR_PARTY, WAITING_FOR_AUTHORITY, OVERLOOKED, OTHER }
