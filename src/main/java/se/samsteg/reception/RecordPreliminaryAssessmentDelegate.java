package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.EXTENDED_TO;
import static se.samsteg.reception.ReceptionVariables.PRELIMINARY_DECISION;
import static se.samsteg.reception.ReceptionVariables.PRELIMINARY_DUE;
import static se.samsteg.reception.ReceptionVariables.PRELIMINARY_EXTENDED;
import static se.samsteg.reception.ReceptionVariables.RECEPTION_ID;
import static se.samsteg.reception.ReceptionVariables.WITHHOLD_ANSWER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the decision, or the new last day when the assessment was extended. */
@Component
class RecordPreliminaryAssessmentDelegate implements JavaDelegate {
    private final Assessments assessments;

    RecordPreliminaryAssessmentDelegate(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reception = RECEPTION_ID.of(execution);
        var extendedTo = EXTENDED_TO.find(execution);
        PRELIMINARY_EXTENDED.set(execution, extendedTo.isPresent());
        extendedTo.ifPresentOrElse(day -> {
            PRELIMINARY_DUE.set(execution, day);
            EXTENDED_TO.set(execution, null);
            assessments.extend(reception, day);
        }, () -> PRELIMINARY_DECISION.set(execution, assessments.decide(reception, PRELIMINARY_DECISION.of(execution),
                WITHHOLD_ANSWER.find(execution).orElse(false))));
    }
}
