package se.samsteg.disclosure;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samsteg.law.LegalSources;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** Rules on each category by itself: a named ground, else a consent in that direction, else it is held back. */
@Component
class Rulings {
    private final Grounds grounds;
    private final ConsentRegister consents;
    private final LegalSources sources;
    private final Clock clock;

    Rulings(Grounds grounds, ConsentRegister consents, LegalSources sources, Clock clock) {
        this.grounds = grounds;
        this.consents = consents;
        this.sources = sources;
        this.clock = clock;
    }

    List<Ruling> on(Message message) {
        return message.parts().stream().map(part -> on(message, part)).toList();
    }

    /** The same ruling as when it was sent, unless the consent that it rested on is gone since, or carries less. */
    Ruling again(Message message, Ruling earlier) {
        return earlier.restsOnConsent() ? byConsent(message, message.part(earlier.category())).asChecked(earlier) : earlier;
    }

    private Ruling on(Message message, Message.Part part) {
        var category = part.category();
        if (message.withinOneAuthority()) {
            return Ruling.withinTheAuthority(category);
        }
        if (message.purpose().needsDecider() && message.decided().isEmpty()) {
            return Ruling.heldBack(category, HeldBack.NOT_DECIDED);
        }
        return grounds.named(message.from().kind(), message.to().kind(), category, message.purpose())
                .map(ground -> Ruling.ground(category, ground))
                .orElseGet(() -> byConsent(message, part));
    }

    private Ruling byConsent(Message message, Message.Part part) {
        var today = IsoTime.today(clock);
        var found = consents.find(message.caseNumber(), message.purpose(), message.from(), message.to(), part.category(), today);
        return found.carries() ? onConsent(part, found, sources.cite(today, Law.CONSENT_LIFTS_SECRECY, Law.CONSENT)) : Ruling.heldBack(part.category(), found.against());
    }

    /** Where what all givers have left tells nothing any more, the whole is excepted. */
    private static Ruling onConsent(Message.Part part, ConsentRegister.Finding found, String ground) {
        Particular.requireKnown(part.fields());
        var excepted = part.fieldsAmong(Particular.fieldsOf(found.excepted()));
        var left = part.fields().stream().filter(field -> !excepted.contains(field)).toList();
        return !excepted.isEmpty() && Particular.tellsNothing(left) ? Ruling.heldBack(part.category(), HeldBack.EXCEPTED)
                : Ruling.consent(part.category(), ground, found.round(), found.exceptions(), excepted);
    }
}
