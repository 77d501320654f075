package se.samsteg.casefile;

import java.time.Instant;
import java.util.Optional;
import se.samsteg.shared.CaseNumber;

/**
 * One pupil's path through the authorities.
 *
 * @param responsibleDistrict tenant id of the district, null when not known
 * @param violenceSuspected   violence or abuse is suspected anywhere in the case: no guardian is asked for consent
 */
public record CaseFile(CaseNumber number, long pupilId, String responsibleDistrict, Instant openedAt,
                       boolean violenceSuspected) {

    public Optional<String> district() {
        return Optional.ofNullable(responsibleDistrict);
    }
}
