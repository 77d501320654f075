package se.samsteg.consent;

import static se.samsteg.consent.ConsentVariables.AGE_GROUP;
import static se.samsteg.consent.ConsentVariables.ASK_NOBODY;
import static se.samsteg.consent.ConsentVariables.CHILD_TO_ASK;
import static se.samsteg.consent.ConsentVariables.COLLECTOR_GROUP;
import static se.samsteg.consent.ConsentVariables.CONSENT_PURPOSE;
import static se.samsteg.consent.ConsentVariables.CONSENT_ROUND;
import static se.samsteg.consent.ConsentVariables.CUSTODY;
import static se.samsteg.consent.ConsentVariables.MATURE;
import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Opens a round of questions, and finds what decides whom to ask. */
@Component
class PrepareConsentDelegate implements JavaDelegate {
    private final ConsentService consents;

    PrepareConsentDelegate(ConsentService consents) {
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var purpose = CONSENT_PURPOSE.of(execution);
        var prepared = consents.prepare(CaseScope.of(execution), purpose, PUPIL_ID.of(execution), DISTRICT.of(execution));
        COLLECTOR_GROUP.set(execution, COLLECTOR_GROUP.find(execution).orElse(purpose.collectors()));
        CONSENT_ROUND.set(execution, prepared.round());
        ASK_NOBODY.set(execution, prepared.askNobody());
        CUSTODY.set(execution, prepared.custody());
        AGE_GROUP.set(execution, prepared.ageGroup());
        MATURE.set(execution, prepared.mature());
        CHILD_TO_ASK.set(execution, false);
    }
}
