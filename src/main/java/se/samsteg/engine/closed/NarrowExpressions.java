package se.samsteg.engine.closed;

import java.lang.reflect.Method;
import java.util.Set;
import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.camunda.bpm.engine.impl.el.DateTimeFunctions;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Expressions that see the variables, the beans meant for models, and four functions; nothing else has members. */
final class NarrowExpressions extends JuelExpressionManager {
    private static final Set<String> FUNCTIONS = Set.of(CommandContextFunctions.CURRENT_USER,
            CommandContextFunctions.CURRENT_USER_GROUPS, DateTimeFunctions.NOW, DateTimeFunctions.DATE_TIME);

    private final ELResolver beansForModels;

    NarrowExpressions(ELResolver beansForModels) {
        this.beansForModels = beansForModels;
    }

    @Override
    public void addFunction(String name, Method function) {
        if (FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    /** Beans come first: no variable can take the name of one. */
    @Override
    protected ELResolver createElResolver() {
        var open = new CompositeELResolver();
        open.add(beansForModels);
        open.add(new VariableScopeElResolver());
        open.add(new VariableContextElResolver());
        open.add(new ClosedMembers());
        return open;
    }
}
