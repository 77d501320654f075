package se.samsteg.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import se.samsteg.law.ShippedTables;
import se.samsteg.engine.closed.ClosedModels;
import se.samsteg.engine.form.FormRoom;

/** Plugs everything of ours into the engine, before it is built. */
@Component
class CaseEngine extends AbstractProcessEnginePlugin {
    private final FormRoom forms;
    private final TimelineOfWork timeline;
    private final OpenCases openCases;
    private final MessageStarts messages;
    private final ClosedModels models;
    private final CaseGuard guard;
    private final Candidates candidates;
    private final CandidateGuard candidateGuard;
    private final BegunUnderLimits limits;
    private final ExplainedSteps steps;

    CaseEngine(FormRoom forms, TimelineOfWork timeline, OpenCases openCases, MessageStarts messages, ClosedModels models,
               CaseGuard guard, Candidates candidates, CandidateGuard candidateGuard, BegunUnderLimits limits, ExplainedSteps steps) {
        this.forms = forms;
        this.timeline = timeline;
        this.openCases = openCases;
        this.messages = messages;
        this.models = models;
        this.guard = guard;
        this.candidates = candidates;
        this.candidateGuard = candidateGuard;
        this.limits = limits;
        this.steps = steps;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        models.close(engine);
        engine.setCustomHistoryLevels(List.of(new CaseHistory()));
        engine.setCustomHistoryEventHandlers(with(with(engine.getCustomHistoryEventHandlers(),
                new Onlooker(timeline::see)), new Onlooker(openCases::see)));
        engine.setDmnEngineConfiguration(feel());
        engine.setDelegateInterceptor(steps);
        engine.setTenantIdProvider(new AuthorityOfInstance());
        engine.setResourceAuthorizationProvider(new RightsPerDefinition());
        engine.setCommandCheckers(new ArrayList<>(List.of(
                Checkers.of(guard::check), new TenantCommandChecker(), Checkers.of(candidateGuard::check), new AuthorizationCommandChecker())));
        engine.setCustomPreVariableSerializers(with(rawSerializers(engine), new KnownVariables(forms.variables())));
        engine.setCustomPostBPMNParseListeners(with(with(with(with(engine.getCustomPostBPMNParseListeners(),
                forms.parseListener()), messages), limits), new CandidatesOfTasks(candidates)));
        engine.setCustomPreCommandInterceptorsTxRequired(withOurs(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(withOurs(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setJobExecutorActivate(false);
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(HiddenInstances.ofEngine());
        var spring = (SpringProcessEngineConfiguration) engine;
        spring.setDeploymentResources(Arrays.stream(spring.getDeploymentResources())
                .filter(file -> !ShippedTables.isOne(file.getFilename())).map(ModelFile::new).toArray(Resource[]::new));
    }

    /** New ones for each chain of commands: an interceptor knows only one next, and the chains differ in transaction. */
    private List<CommandInterceptor> withOurs(List<CommandInterceptor> chain) {
        return with(with(with(chain, models.interceptor()), new ClaimsForOneself()), forms.interceptor());
    }

    private static DefaultDmnEngineConfiguration feel() {
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(PlainFeel::new);
        decisions.setCustomPostDecisionEvaluationListeners(new ArrayList<>(List.of(new DecisionUsed())));
        return decisions;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static List<TypedValueSerializer> rawSerializers(ProcessEngineConfigurationImpl engine) {
        return (List) engine.getCustomPreVariableSerializers();
    }

    private static <T> List<T> with(List<T> list, T added) {
        var all = list == null ? new ArrayList<T>() : new ArrayList<>(list);
        all.add(added);
        return all;
    }
}
