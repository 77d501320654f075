package se.samsteg.retention;

import java.time.LocalDate;
import java.time.Period;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.samsteg.shared.HouseItself;
import se.samsteg.shared.LowerCamel;

/** The decision {@code retention}, as its owners last deployed it. */
@Component
class RetentionRules {
    private final DecisionService decisions;
    private final HouseItself house;

    RetentionRules(@Lazy DecisionService decisions, HouseItself house) {
        this.decisions = decisions;
        this.house = house;
    }

    /** @param birth null when unknown */
    RetentionRule of(CaseKind kind, LocalDate birth) {
        return house.does(() -> decide(kind, birth));
    }

    private RetentionRule decide(CaseKind kind, LocalDate birth) {
        var row = decisions.evaluateDecisionTableByKey("retention").decisionDefinitionWithoutTenantId()
                .variables(Variables.putValue("kind", LowerCamel.of(kind)).putValue("bornOn", birth == null ? null : birth.getDayOfMonth()))
                .evaluate().getSingleResult();
        var period = (String) row.getEntry("period");
        return new RetentionRule(period == null ? null : Period.parse(period), Boolean.TRUE.equals(row.getEntry("fromBirth")),
                Boolean.TRUE.equals(row.getEntry("forEver")), row.getEntry("reason"), row.getEntry("source"));
    }
}
