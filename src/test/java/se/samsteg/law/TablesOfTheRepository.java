package se.samsteg.law;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The owners' tables as they lie in the repository, for tests that need no process engine; there is one version of each. */
public class TablesOfTheRepository implements OwnersTables {
    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    @Override
    public Table latest(String decision) {
        return tables.computeIfAbsent(decision, key -> new Table(1, engine,
                engine.parseDecision(key, TablesOfTheRepository.class.getResourceAsStream("/processes/" + key + ".dmn"))));
    }

    @Override
    public Table version(String decision, int version) {
        return latest(decision);
    }
}
