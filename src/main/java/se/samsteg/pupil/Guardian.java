package se.samsteg.pupil;

import java.util.Optional;

/**
 * A guardian, or a parent without custody. Personal data: never to a log, a variable or a list.
 *
 * @param slot        {@code guardian1} or {@code guardian2}, as consents name the giver
 * @param custody     has custody, and is therefore asked for consent (FB 6:11)
 * @param appointed   specially appointed guardian or god man, who decides instead of the parents; has custody here
 * @param language    language of letters and talks; null = Swedish
 * @param interpreter needs an interpreter
 */
public record Guardian(long pupilId, String slot, String name, IdentityNumber number, String email, String phone,
                       boolean custody, String language, boolean interpreter, boolean appointed) {

    /** Where a notice without content may be sent. */
    public Optional<String> mail() {
        return Optional.ofNullable(email);
    }

    @Override
    public String toString() {
        return slot + " of pupil " + pupilId;
    }
}
