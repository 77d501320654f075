package se.samsteg;

import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcSQLNonTransientConnectionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong when a second Samsteg is started on the same folder. */
class DataInUse extends AbstractFailureAnalyzer<JdbcSQLNonTransientConnectionException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, JdbcSQLNonTransientConnectionException cause) {
        return cause.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1 ? null : new FailureAnalysis(
                "The data folder is in use by another Samsteg.",
                "Stop the other one, or give this one a folder of its own with SAMSTEG_DATA and a port with SAMSTEG_PORT.", cause);
    }
}
