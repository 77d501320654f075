package se.samsteg.pupil;

import java.util.List;
import java.util.Optional;

/**
 * A guardian, or a parent without custody. Personal data: never to a log, a variable or a list.
 *
 * @param slot        {@code guardian1} or {@code guardian2}, as consents name the giver
 * @param custody     has custody, and is therefore asked for consent (FB 6:11)
 * @param appointed   specially appointed guardian or god man, who decides instead of the parents; has custody here
 * @param language    language of letters and talks; null = Swedish
 * @param interpreter needs an interpreter
 * @param noContact   may be sent nothing and asked nothing: decided where a guardian is a threat (rule 36)
 */
public record Guardian(long pupilId, String slot, String name, IdentityNumber number, String email, String phone,
                       boolean custody, String language, boolean interpreter, boolean appointed, boolean noContact) {

    /** Where a notice without content may be sent; nowhere when the guardian is not to be contacted. */
    public Optional<String> mail() {
        return noContact ? Optional.empty() : Optional.ofNullable(email);
    }

    /** Has custody, and is a threat to nobody: is asked, invited and told. */
    public boolean isTold() {
        return custody && !noContact;
    }

    /** A form tells nothing of contact: what was decided for the same person holds, under whichever slot. */
    Guardian asDecidedFor(List<Guardian> earlier) {
        var silenced = earlier.stream().filter(Guardian::noContact).anyMatch(known ->
                known.number != null && known.number.equals(number) || known.name.strip().equalsIgnoreCase(name.strip()));
        return new Guardian(pupilId, slot, name, number, email, phone, custody, language, interpreter, appointed, noContact || silenced);
    }

    @Override
    public String toString() {
        return slot + " of pupil " + pupilId;
    }
}
