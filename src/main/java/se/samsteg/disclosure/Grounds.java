package se.samsteg.disclosure;

import java.util.Optional;
import se.samsteg.shared.Authority.Kind;

/** Which rule of law opens secrecy without any consent. */
interface Grounds {
    /** The rule, or empty when consent is needed. */
    Optional<String> named(Kind from, Kind to, Category category, Purpose purpose);
}
