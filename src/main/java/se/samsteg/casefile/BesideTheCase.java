package se.samsteg.casefile;

import java.util.Set;

/**
 * Processes that bear a case's number and are no work on it: messages on their way, and the question who may work on it.
 * Their instances tell no more than that there is a case.
 */
public final class BesideTheCase {
    public static final String DELIVERY = "delivery";
    public static final String HANDLER_NAMING = "handler-naming";
    public static final Set<String> PROCESSES = Set.of(DELIVERY, HANDLER_NAMING);

    private BesideTheCase() {
    }
}
