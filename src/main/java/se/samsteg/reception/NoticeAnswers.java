package se.samsteg.reception;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.content.Contents;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.OwnProcesses;

/** What social services do when they learn of a placement, or of what an investigation found: tell the school, call for a plan. */
@Service
@Transactional
class NoticeAnswers {
    private final Contents contents;
    private final DisclosureGate gate;
    private final OwnProcesses processes;

    NoticeAnswers(Contents contents, DisclosureGate gate, OwnProcesses processes) {
        this.contents = contents;
        this.gate = gate;
        this.processes = processes;
    }

    /** Tells the school of the interventions. Only consent opens that way (OSL 10:1, 12:2); without it the gate holds it back. */
    void shareInterventions(CaseScope scope) {
        gate.send(Message.named(MessageName.INTERVENTIONS_SHARED).from(scope).to(Authority.SCHOOLS)
                .purpose(Purpose.COOPERATION)
                .texts(Category.INTERVENTIONS, contents.read(scope, List.of("ongoingInterventions", "contactPerson"))).build());
    }

    /**
     * Asks for a coordinated plan in the own authority (SoL 10:8).
     *
     * @param ordinaryQuestion what the plan is to answer when nobody wrote it
     */
    void requestSip(CaseScope scope, String ordinaryQuestion) {
        processes.start(scope, "sip", Map.of("initiator", "socialServices",
                "question", contents.text(scope, "sipQuestion").orElse(ordinaryQuestion)));
    }
}
