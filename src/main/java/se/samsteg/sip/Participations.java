package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.ANSWERED_BY;
import static se.samsteg.sip.SipVariables.CALL_ANSWER;
import static se.samsteg.sip.SipVariables.COMMITMENTS_CONFIRMED;
import static se.samsteg.sip.SipVariables.PROPOSED_START;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.document.CalendarFiles;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.document.NewDocument;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** A called authority's part in a plan: it answers, contributes and reports through the gate. */
@Service
@Transactional
class Participations {
    private final CaseFiles cases;
    private final Contents contents;
    private final Timeline timeline;
    private final DisclosureGate gate;
    private final CalendarFiles calendar;
    private final Documents documents;

    Participations(CaseFiles cases, Contents contents, Timeline timeline, DisclosureGate gate, CalendarFiles calendar,
                   Documents documents) {
        this.cases = cases;
        this.contents = contents;
        this.timeline = timeline;
        this.gate = gate;
        this.calendar = calendar;
        this.documents = documents;
    }

    void register(CaseScope scope, LocalDateTime start, int minutes) {
        cases.join(scope.caseNumber(), scope.authority());
        documents.store(scope, new NewDocument(DocumentKind.INVITATION, "sip", "Kalenderfil till mötet",
                CalendarFiles.MEDIA_TYPE, calendar.meeting(scope.caseNumber() + "/" + scope.rootInstance(), 0, start,
                Duration.ofMinutes(minutes)), NewDocument.SYSTEM));
    }

    void answer(CaseScope scope, Authority district, CallAnswer answer, Optional<LocalDateTime> proposed) {
        gate.send(message(MessageName.SIP_ANSWERED, scope, district)
                .value(Category.SIP, CALL_ANSWER, answer)
                .value(Category.SIP, PROPOSED_START, proposed.orElse(null))
                .text(Category.SIP, "callAnswerReason", contents.text(scope, "callAnswerReason").orElse(null))
                .build());
    }

    /** The meeting begins, and nobody is asked about the call any more. @param answer what was answered in time */
    void wasSilent(CaseScope scope, Optional<CallAnswer> answer) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(answer.isPresent() ? "SIP-mötet har börjat. Bidraget lämnades inte i tid."
                : "SIP-mötet har börjat. Kallelsen besvarades inte.", Law.SIP_ROUTINE));
    }

    /** Without the answer to the call, which was sent before: a contribution that is excepted is no message at all. */
    void contribute(CaseScope scope, Authority district) {
        gate.send(message(MessageName.SIP_ANSWERED, scope, district)
                .text(Category.SIP, "contribution", contents.text(scope, "contribution").orElse(null))
                .build());
    }

    /** Why it does not answer for it goes with the answer (rule 30: each principal's own part has to be settled). */
    void commit(CaseScope scope, Authority district, boolean confirmed) {
        gate.send(message(MessageName.PROGRESS_REPORTED, scope, district)
                .value(Category.SIP, COMMITMENTS_CONFIRMED, confirmed)
                .text(Category.SIP, "commitmentsReason", confirmed ? null : contents.text(scope, "commitmentsReason").orElse(null))
                .build());
    }

    void report(CaseScope scope, Authority district) {
        gate.send(message(MessageName.PROGRESS_REPORTED, scope, district)
                .text(Category.SIP, "progress", contents.text(scope, "progress").orElse(null))
                .build());
    }

    void end(CaseScope scope, String sentence, Law law) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(sentence, law));
    }

    private static Message.Builder message(MessageName name, CaseScope scope, Authority district) {
        return Message.named(name).from(scope).to(district).purpose(Purpose.SIP)
                .value(Category.SIP, ANSWERED_BY, scope.authority().tenantId());
    }
}
