package se.samsteg.shared;

/** Roles that code itself asks for, by the engine's ids of their groups. Whose a task is stands in the models. */
public final class Roles {
    /** Runs the engine, and decides nothing in a case. */
    public static final String ADMIN = "camunda-admin";
    public static final String SUPERVISORS = "supervisors";
    public static final String EMERGENCY_SERVICE = "emergency-service";
    public static final String RECORDS_MANAGERS = "records-managers";

    private Roles() {
    }
}
