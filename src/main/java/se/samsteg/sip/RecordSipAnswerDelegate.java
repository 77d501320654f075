package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.ANSWERED_BY;
import static se.samsteg.sip.SipVariables.CALLED_PARTIES;
import static se.samsteg.sip.SipVariables.CALL_ANSWER;
import static se.samsteg.sip.SipVariables.PROPOSED_START;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Keeps what a called authority has answered or contributed. */
@Component
class RecordSipAnswerDelegate implements JavaDelegate {
    private final SipAnswers answers;

    RecordSipAnswerDelegate(SipAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var taking = answers.answered(CaseScope.of(execution), new Authority(ANSWERED_BY.of(execution)), CALL_ANSWER.find(execution),
                PROPOSED_START.find(execution), CALLED_PARTIES.of(execution));
        CALLED_PARTIES.set(execution, Party.write(taking));
    }
}
