package se.samsteg.disclosure;

import static se.samsteg.disclosure.DisclosureVariables.DISCLOSED;
import static se.samsteg.disclosure.DisclosureVariables.DISCLOSED_CATEGORY;
import static se.samsteg.disclosure.DisclosureVariables.DISCLOSURE_GROUND;
import static se.samsteg.disclosure.DisclosureVariables.RECIPIENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Sends what somebody has decided to disclose. */
@Component
class DiscloseInformationDelegate implements JavaDelegate {
    private final JudgedDisclosures disclosures;

    DiscloseInformationDelegate(JudgedDisclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DISCLOSED.set(execution, disclosures.disclose(CaseScope.of(execution), DISCLOSURE_GROUND.of(execution),
                new Authority(RECIPIENT.of(execution)), DISCLOSED_CATEGORY.of(execution)));
    }
}
