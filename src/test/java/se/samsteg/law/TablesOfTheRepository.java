package se.samsteg.law;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngine;
import se.samsteg.engine.Decisions;

/** The owners' tables as they lie in the repository, for tests that need no process engine; there is one version of each. */
public class TablesOfTheRepository implements OwnersTables {
    private final DmnEngine engine = Decisions.engine();
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    @Override
    public Table latest(String decision) {
        return tables.computeIfAbsent(decision, key -> table(1, key, file(key)));
    }

    @Override
    public Table version(String decision, int version) {
        return latest(decision);
    }

    @Override
    public Table read(String decision, String xml) {
        return table(0, decision, xml);
    }

    @Override
    public int deploy(String decision, String xml) {
        throw new UnsupportedOperationException("The repository is not changed by tests");
    }

    public static String file(String decision) {
        try {
            return Files.readString(Path.of("processes", decision + ".dmn"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Table table(int version, String decision, String xml) {
        return new Table(version, engine, engine.parseDecision(decision, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))), () -> xml);
    }
}
