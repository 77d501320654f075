package se.samsteg.investigation;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.content.Contents;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** What an investigation says to the school, all of it through the gate. */
@Service
@Transactional
class SchoolContact {
    /** @param conversation what the school's answer refers to */
    record Request(String conversation, LocalDate answerBy) {
    }

    private final DisclosureGate gate;
    private final InvestigationService investigations;
    private final StatutoryLimits limits;
    private final Contents contents;

    SchoolContact(DisclosureGate gate, InvestigationService investigations, StatutoryLimits limits, Contents contents) {
        this.gate = gate;
        this.investigations = investigations;
        this.limits = limits;
        this.contents = contents;
    }

    /** That an investigation runs is secret in itself: it passes only with a consent (OSL 26:1, 12:2). */
    void tellOpened(CaseScope scope, LocalDate openedOn) {
        gate.send(message(MessageName.INVESTIGATION_OPENED, scope, Purpose.COOPERATION)
                .value(Category.INTERVENTIONS, InvestigationVariables.OPENED_ON, openedOn).build());
    }

    void tellClosed(CaseScope scope) {
        gate.send(message(MessageName.INVESTIGATION_CLOSED, scope, Purpose.COOPERATION)
                .value(Category.INTERVENTIONS, InvestigationVariables.CLOSED_ON, investigations.today()).build());
    }

    /**
     * Asks the school for everything that matters to the investigation; no consent is needed (SoL 20:6).
     *
     * @throws se.samsteg.shared.Refusal when no investigation is open
     */
    Request requestInformation(CaseScope scope) {
        investigations.required(scope);
        var answerBy = limits.lastDay("informationRequested", investigations.today()).lastDay();
        var sent = gate.send(message(MessageName.INFORMATION_REQUESTED, scope, Purpose.INVESTIGATION)
                .value(Category.CASE_STATUS, InvestigationVariables.INFORMATION_DUE, answerBy)
                .text(Category.CASE_STATUS, "questions", contents.text(scope, "questions").orElse(null)).build());
        return new Request(sent.messageId(), answerBy);
    }

    private static Message.Builder message(MessageName name, CaseScope scope, Purpose purpose) {
        return Message.named(name).from(scope).to(Authority.SCHOOLS).purpose(purpose);
    }
}
