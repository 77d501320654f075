package se.samsteg.engine.form;

import java.util.Optional;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** Tells what travels in every instance of a case, to an authority that takes part in it. */
interface KnownCases {
    Optional<KnownCase> find(CaseNumber number, Authority authority);

    record KnownCase(long pupilId, String pupilLabel, String district) {
    }
}
