package se.samsteg.investigation;


import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** What an investigation says to the school, all of it through the gate. */
@Service
@Transactional
class SchoolContact {
    static final String LIMIT = "informationRequested";

    /** @param conversation what the school's answer refers to */
    record Request(String conversation, LocalDate answerBy) {
    }

    private final DisclosureGate gate;
    private final InvestigationService investigations;
    private final StatutoryLimits limits;
    private final CaseDeadlines deadlines;
    private final Contents contents;
    private final PupilRegistry pupils;
    private final Timeline timeline;

    SchoolContact(DisclosureGate gate, InvestigationService investigations, StatutoryLimits limits, CaseDeadlines deadlines,
                  Contents contents, PupilRegistry pupils, Timeline timeline) {
        this.gate = gate;
        this.investigations = investigations;
        this.limits = limits;
        this.deadlines = deadlines;
        this.contents = contents;
        this.pupils = pupils;
        this.timeline = timeline;
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
     * @return empty when the pupil is of age: then the school has no duty to tell, and is not asked
     * @throws se.samsteg.shared.Refusal when no investigation is open
     */
    Optional<Request> requestInformation(CaseScope scope, long pupilId) {
        return request(scope, pupilId, contents.text(scope, "questions").orElse(null));
    }

    /** Asks for what the school's answer left out. */
    Optional<Request> requestRest(CaseScope scope, long pupilId) {
        return request(scope, pupilId, contents.text(scope, "restQuestion").orElse(null));
    }

    private Optional<Request> request(CaseScope scope, long pupilId, String questions) {
        investigations.required(scope);
        if (pupils.get(pupilId).isAdultOn(investigations.today())) {
            timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("Skolan tillfrågas inte: den unge är myndig.", Law.ADULTHOOD));
            return Optional.empty();
        }
        var deadline = limits.lastDay(LIMIT, investigations.today());
        var sent = gate.send(message(MessageName.INFORMATION_REQUESTED, scope, Purpose.INVESTIGATION)
                .value(Category.CASE_STATUS, InvestigationVariables.INFORMATION_DUE, deadline.lastDay())
                .text(Category.CASE_STATUS, "questions", questions).build());
        deadlines.set(scope.caseNumber(), scope.authority(), deadline);
        return Optional.of(new Request(sent.messageId(), deadline.lastDay()));
    }

    private static Message.Builder message(MessageName name, CaseScope scope, Purpose purpose) {
        return Message.named(name).from(scope).to(Authority.SCHOOLS).purpose(purpose);
    }
}
