package se.samsteg.security;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes an exception to the log without its message: a database tells the values that it could not keep, a parser what
 * it read. The kinds and the places remain. What fails while Samsteg starts keeps its words; nobody has sent anything then.
 */
public class WordlessTrace extends ThrowableProxyConverter {
    private static final int FRAMES = 40;

    @Override
    public String convert(ILoggingEvent event) {
        var fault = event.getThrowableProxy();
        if (fault == null || event.getThreadName().equals("main")) {
            return super.convert(event);
        }
        var text = new StringBuilder();
        for (int depth = 0; fault != null && depth < 10; fault = fault.getCause(), depth++) {
            text.append(System.lineSeparator()).append(depth == 0 ? "" : "Caused by: ").append(fault.getClassName())
                    .append(System.lineSeparator()).append(frames(fault));
        }
        return text.append(System.lineSeparator()).toString();
    }

    private static String frames(IThrowableProxy fault) {
        return Arrays.stream(fault.getStackTraceElementProxyArray()).limit(FRAMES).map(frame -> "\t" + frame)
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
