package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people wrote does not reach the log by way of an exception. */
class WordlessTraceTest {
    private static final Exception FAULT =
            new IllegalStateException("Could not keep", new IllegalArgumentException("Value too long: 'Anna Andersson'"));

    @ParameterizedTest
    @ValueSource(strings = {"http-nio-8080-exec-1", "camundaTaskExecutor-2", "scheduling-1"})
    void whatAnExceptionSaysIsNotLoggedButWhereItHappenedIs(String thread) {
        assertThat(logged(thread)).contains("IllegalStateException", "Caused by: java.lang.IllegalArgumentException", "WordlessTraceTest")
                .doesNotContain("Anna", "Could not keep");
    }

    @Test
    void whatFailsAtTheStartSaysWhy() {
        assertThat(logged("main")).contains("Could not keep");
    }

    private static String logged(String thread) {
        var context = new LoggerContext();
        var event = new LoggingEvent("", context.getLogger("x"), Level.ERROR, "Fault", FAULT, null);
        event.setThreadName(thread);
        var trace = new WordlessTrace();
        trace.setContext(context);
        trace.start();
        return trace.convert(event);
    }
}
