package se.samsteg.consent;

import static se.samsteg.consent.ConsentVariables.CONSENT_PURPOSE;
import static se.samsteg.consent.ConsentVariables.GIVERS;
import static se.samsteg.consent.ConsentVariables.QUESTION_SETTLED;
import static se.samsteg.shared.CaseVariables.GIVER;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.samsteg.disclosure.MessageName;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.ForModels;
import se.samsteg.shared.LowerCamel;

/** Where consent meets the engine beside its tasks. */
@ForModels
@Component("consentProcess")
public class ConsentProcess {
    private static final String CANCELLED = "consentQuestionCancelled";
    private static final String CALLED_OFF = LowerCamel.of(MessageName.CONSENT_CALLED_OFF);
    private final RuntimeService runtime;

    ConsentProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Whom to ask, one after another, as the decision said; nobody when it found nobody. */
    public List<String> givers(DelegateExecution execution) {
        return GIVERS.find(execution).stream().flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::trim).filter(name -> !name.isEmpty()).toList();
    }

    /** Ends all asking of the authority in the case. */
    void callOff(CaseNumber number, Authority asker) {
        runtime.createExecutionQuery().messageEventSubscriptionName(CALLED_OFF).tenantIdIn(asker.tenantId())
                .processInstanceBusinessKey(number.value()).list().stream().map(Execution::getProcessInstanceId).distinct()
                .forEach(asking -> runtime.createMessageCorrelation(CALLED_OFF).processInstanceId(asking).correlate());
    }

    /**
     * Closes the authority's open questions to the giver: who has just taken back a consent is not asked for it.
     *
     * @param scope   about nobody: the questions to all
     * @param purpose only the questions for it; empty: all
     */
    void cancelQuestions(CaseScope scope, Optional<ConsentPurpose> purpose) {
        runtime.createExecutionQuery().messageEventSubscriptionName(CANCELLED).tenantIdIn(scope.authority().tenantId())
                .processInstanceBusinessKey(scope.caseNumber().value()).list().stream()
                .filter(question -> scope.about().isEmpty() || scope.about().equals(runtime.getVariable(question.getId(), GIVER.name())))
                .filter(question -> purpose.isEmpty() || LowerCamel.of(purpose.get()).equals(runtime.getVariable(question.getId(), CONSENT_PURPOSE.name())))
                .forEach(question -> runtime.messageEventReceived(CANCELLED, question.getId(), Map.of(QUESTION_SETTLED.name(), true)));
    }
}
