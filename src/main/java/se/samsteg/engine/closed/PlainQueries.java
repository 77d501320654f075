package se.samsteg.engine.closed;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/**
 * CVE-2026-109432: the engine looks for expressions in a query that somebody sends, but not in the queries nested in it,
 * and runs them. Filters that an administrator has stored go on: what is refused is what a caller brings.
 */
final class PlainQueries extends CommandInterceptor {
    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query && nestsExpressions(query)
                || command instanceof AbstractExecuteFilterCmd filter
                && new DirectFieldAccessor(filter).getPropertyValue("extendingQuery") instanceof TaskQueryImpl extending
                && (!extending.getExpressions().isEmpty() || nestsExpressions(extending))) {
            throw new BadUserRequestException("En sökning får inte innehålla uttryck.");
        }
        return next.execute(command);
    }

    private static boolean nestsExpressions(TaskQueryImpl query) {
        return query.getQueries().stream().anyMatch(nested -> nested != query && !nested.getExpressions().isEmpty());
    }
}
