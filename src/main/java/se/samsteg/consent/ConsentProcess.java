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
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.ForModels;
import se.samsteg.shared.LowerCamel;

/** Where consent meets the engine beside its tasks. */
@ForModels
@Component("consentProcess")
public class ConsentProcess {
    private static final String CANCELLED = "consentQuestionCancelled";
    private final RuntimeService runtime;

    ConsentProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Whom to ask, one after another, as the decision said; nobody when it found nobody. */
    public List<String> givers(DelegateExecution execution) {
        return GIVERS.find(execution).stream().flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::trim).filter(name -> !name.isEmpty()).toList();
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
