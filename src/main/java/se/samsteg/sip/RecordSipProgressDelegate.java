package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.ANSWERED_BY;
import static se.samsteg.sip.SipVariables.COMMITMENTS_CONFIRMED;
import static se.samsteg.sip.SipVariables.RESPONSIBILITY_DENIED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Keeps what a participant has reported, and whether it answers for its part. */
@Component
class RecordSipProgressDelegate implements JavaDelegate {
    private final SipAnswers answers;

    RecordSipProgressDelegate(SipAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RESPONSIBILITY_DENIED.set(execution, answers.reported(CaseScope.of(execution), new Authority(ANSWERED_BY.of(execution)),
                COMMITMENTS_CONFIRMED.find(execution)));
    }
}
