package se.samsteg.accesslog;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * H2's guard of the access log: no line is changed or taken away, by whomever. PostgreSQL has the same as a trigger of
 * its own. H2 makes it, hence public.
 */
public final class AppendOnly implements Trigger {
    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        if (after != null || !LogRetention.runs()) {
            throw new SQLException("The access log is append-only", "45000");
        }
    }
}
