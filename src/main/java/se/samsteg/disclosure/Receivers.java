package se.samsteg.disclosure;

import static se.samsteg.disclosure.DisclosureVariables.MESSAGE_NAME;
import static se.samsteg.shared.CaseVariables.CASE_NUMBER;
import static se.samsteg.shared.CaseVariables.CONVERSATION;
import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;
import static se.samsteg.shared.CaseVariables.PUPIL_LABEL;
import static se.samsteg.shared.CaseVariables.RECEIVER;
import static se.samsteg.shared.CaseVariables.SENDER;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.pupil.PupilRegistry;

/** The receiving side: who is there to take a message, and what it gets. */
@Component
class Receivers {
    /** After so many attempts, about a week, a message to an authority that has nothing going in the case is only recorded there. */
    private static final int PATIENCE = 10;

    private final DeliveryProcess processes;
    private final CaseFiles cases;
    private final PupilRegistry pupils;
    private final ArrivedTexts texts;

    Receivers(DeliveryProcess processes, CaseFiles cases, PupilRegistry pupils, ArrivedTexts texts) {
        this.processes = processes;
        this.cases = cases;
        this.pupils = pupils;
        this.texts = texts;
    }

    /** What was to be read before it left goes nowhere. */
    void stopped(Outgoing sent) {
        processes.stopped(sent.id());
    }

    boolean ready(Outgoing sent) {
        return switch (sent.message().name().reception()) {
            case INFORMS, ACTS -> true;
            case STARTS, ALERTS -> processes.somebodyWaits(sent.message()) || processes.canStart(sent.message().name());
            case WAITS -> processes.somebodyWaits(sent.message())
                    || sent.attempts() >= PATIENCE && !processes.anythingGoesOn(sent.message());
            case ANSWERS -> processes.somebodyWaits(sent.message()) || !processes.isOpen(sent.message());
        };
    }

    /** Whether the receiver has nothing to do in the case but to know: a message that only informs opens none of its own. */
    boolean isIdle(Outgoing sent) {
        return !processes.anythingGoesOn(sent.message());
    }

    /** @return whether a process of the receiver's has got it, or begins with it */
    boolean hand(Outgoing sent) {
        var message = sent.message();
        var waiting = processes.waiting(message);
        waiting.forEach(instance -> {
            texts.unpack(sent.id(), instance.scope());
            processes.correlate(message, instance, valuesOf(sent), Map.of(CONVERSATION.name(), sent.id(), SENDER.name(), message.from().tenantId()));
        });
        var starts = message.name().reception() == MessageName.Reception.STARTS && waiting.isEmpty()
                || message.name().reception() == MessageName.Reception.ALERTS && !message.withinOneAuthority();
        if (starts) {
            processes.begin(message, startValues(sent));
        }
        return starts || !waiting.isEmpty();
    }

    private Map<String, Object> valuesOf(Outgoing sent) {
        var values = new HashMap<String, Object>();
        sent.parts().forEach(part -> values.putAll(part.values()));
        return values;
    }

    private Map<String, Object> startValues(Outgoing sent) {
        var message = sent.message();
        var file = cases.find(message.caseNumber()).orElseThrow(() -> new IllegalStateException("No case " + message.caseNumber()));
        var values = valuesOf(sent);
        values.put(RECEIVER.name(), message.to().tenantId());
        values.put(CASE_NUMBER.name(), message.caseNumber().value());
        values.put(PUPIL_ID.name(), file.pupilId());
        values.put(PUPIL_LABEL.name(), pupils.get(file.pupilId()).label());
        values.put(DISTRICT.name(), file.responsibleDistrict());
        values.put(CONVERSATION.name(), sent.id());
        values.put(MESSAGE_NAME.name(), message.name().id());
        return values;
    }
}
