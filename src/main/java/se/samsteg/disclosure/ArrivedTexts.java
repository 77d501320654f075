package se.samsteg.disclosure;

import org.springframework.stereotype.Component;
import se.samsteg.content.Contents;
import se.samsteg.shared.CaseScope;

/** Makes the texts of a message content of the instance that gets it. */
@Component
public class ArrivedTexts {
    private static final String SYSTEM = "system";
    private final Outbox outbox;
    private final Contents contents;

    ArrivedTexts(Outbox outbox, Contents contents) {
        this.outbox = outbox;
        this.contents = contents;
    }

    /** @param receiver the instance, of the message's receiver; nothing happens when it is another authority's */
    public void unpack(String messageId, CaseScope receiver) {
        outbox.find(messageId).filter(sent -> sent.message().to().equals(receiver.authority()))
                .ifPresent(sent -> sent.parts().forEach(part -> part.texts().forEach((field, text) ->
                        contents.record(receiver, field, text, sent.message().name().id(), SYSTEM))));
    }
}
