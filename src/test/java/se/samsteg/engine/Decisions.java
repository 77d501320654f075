package se.samsteg.engine;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Decisions without a process engine, whose cells are read as the process engine reads them. */
public final class Decisions {
    private Decisions() {
    }

    public static DmnEngine engine() {
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(PlainFeel::new);
        return decisions.buildEngine();
    }
}
