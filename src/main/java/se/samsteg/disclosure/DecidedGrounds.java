package se.samsteg.disclosure;

import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority.Kind;
import se.samsteg.shared.LowerCamel;

/** The decision {@code disclosure-grounds}, as its owners last deployed it. */
@Component
class DecidedGrounds implements Grounds {
    private static final String DECISION = "disclosure-grounds";
    private final DecisionService decisions;

    DecidedGrounds(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<String> named(Kind from, Kind to, Category category, Purpose purpose) {
        var row = decisions.evaluateDecisionTableByKey(DECISION).decisionDefinitionWithoutTenantId()
                .variables(Variables
                        .putValue("from", LowerCamel.of(from)).putValue("to", LowerCamel.of(to))
                        .putValue("category", LowerCamel.of(category)).putValue("purpose", LowerCamel.of(purpose)))
                .evaluate().getSingleResult();
        return Boolean.TRUE.equals(row.getEntry("needsConsent")) ? Optional.empty() : Optional.of(row.getEntry("ground"));
    }
}
