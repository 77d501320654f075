package se.samsteg.engine.closed;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** There is no language in which a model could bring code of its own. Decisions are in FEEL, which needs no script engine. */
final class NoScripts implements ScriptEngineResolver {
    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // none is wanted
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return null;
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean fromCache) {
        throw new NotAllowedException("Models run no scripts");
    }
}
