package se.samsteg.disclosure;

import org.springframework.stereotype.Service;

/** The only way from one authority to another: decides by category, logs, and sends what may pass. */
@Service
public class DisclosureGate {

    /**
     * Sends what has a named ground or a valid consent in that direction (OSL 8:1, 10:28, 12:2); never throws because
     * something may not pass: that is an outcome.
     */
    public Disclosure send(Message message) {
        throw new UnsupportedOperationException("The gate of " + message.name().id() + " is not built yet");
    }
}
