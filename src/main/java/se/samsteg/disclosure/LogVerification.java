package se.samsteg.disclosure;

import java.io.PrintStream;
import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The command {@code --samsteg.verify=disclosure-log}: checks the chain of the disclosure log in the configured database,
 * without starting the engine or a server. It ends with 0 when the log is whole, 1 when it is not, 2 when it could not be read.
 */
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
public class LogVerification {
    private static final String COMMAND = "--samsteg.verify=disclosure-log";
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    public static boolean isAsked(String... arguments) {
        return Arrays.asList(arguments).contains(COMMAND);
    }

    /** @return the exit code */
    public static int run(PrintStream out, String... arguments) {
        try (var context = new SpringApplicationBuilder(LogVerification.class).web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF).logStartupInfo(false).properties("logging.level.root=error").run(arguments)) {
            return report(new ChainCheck(JdbcClient.create(context.getBean(DataSource.class))).run(), out);
        } catch (RuntimeException e) {
            out.println("Utlämnandeloggen kunde inte läsas: " + e.getMessage());
            return UNREADABLE;
        }
    }

    static int report(ChainCheck.Result result, PrintStream out) {
        result.faults().forEach(out::println);
        out.printf("Utlämnandeloggen är %s: %d rader i %d ärenden. Sigill %s%n", result.whole() ? "hel" : "BRUTEN",
                result.lines(), result.chains(), result.seal());
        return result.whole() ? WHOLE : BROKEN;
    }
}
