package se.samsteg.sip;

import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.sip.SipVariables.CALL_ANSWER;
import static se.samsteg.sip.SipVariables.PROPOSED_START;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Answers the district's call. */
@Component
class SendCallAnswerDelegate implements JavaDelegate {
    private final Participations participations;

    SendCallAnswerDelegate(Participations participations) {
        this.participations = participations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        participations.answer(CaseScope.of(execution), new Authority(DISTRICT.of(execution)), CALL_ANSWER.of(execution),
                PROPOSED_START.find(execution));
    }
}
