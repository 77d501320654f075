package se.samsteg.reception;

import se.samsteg.shared.KeptColumns;

/**
 * H2's guard of the time of receipt, from which the law's clocks run (SoL 20:1, 20:2): it is never changed, by whomever.
 * PostgreSQL has the same in SQL. H2 makes it, hence public.
 */
public final class ReceivedAtIsKept extends KeptColumns {
    public ReceivedAtIsKept() {
        super("The time of receipt is never changed", "received_at", "received_on");
    }
}
