package se.samsteg.support;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * All that this JVM says: what it prints, and what an operator's log would hold, from info on and our own from debug on,
 * of which the tests print only warnings.
 */
final class KeptLog {
    private final String name = "kept in " + System.identityHashCode(this);
    private final Path file;
    private final Writer lines;

    KeptLog(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.getParent());
            lines = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setOut(kept(System.out));
        System.setErr(kept(System.err));
    }

    /** Each application that starts may have set up the log anew. */
    void listen() {
        var logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        var root = logs.getLogger(Logger.ROOT_LOGGER_NAME);
        if (root.getAppender(name) == null) {
            var appender = new AppenderBase<ILoggingEvent>() {
                @Override
                protected void append(ILoggingEvent event) {
                    keep(event.getLevel() + " " + event.getLoggerName() + " " + event.getMDCPropertyMap() + " " + event.getFormattedMessage() + "\n");
                    // an operator's log says of an exception where, not what: WordlessTrace
                    for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                        keep(cause.getClassName() + "\n");
                    }
                }
            };
            appender.setName(name);
            appender.setContext(logs);
            appender.start();
            root.addAppender(appender);
        }
    }

    /** From here on nothing more is kept of the log. */
    void close() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(name);
    }

    Stream<String> lines() throws IOException {
        synchronized (lines) {
            lines.flush();
        }
        return Files.lines(file);
    }

    private void keep(String text) {
        try {
            synchronized (lines) {
                lines.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PrintStream kept(PrintStream original) {
        return new PrintStream(new FilterOutputStream(original) {
            @Override
            public void write(byte[] octets, int from, int count) {
                original.write(octets, from, count);
                keep(new String(octets, from, count, StandardCharsets.UTF_8));
            }

            @Override
            public void write(int octet) {
                original.write(octet);
                keep(String.valueOf((char) octet));
            }
        }, true, StandardCharsets.UTF_8);
    }
}
