package se.samsteg.casefile;

import java.time.Instant;
import java.util.Optional;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/**
 * A case as one authority sees it in its list.
 *
 * @param stage    code of the step that it stands in there ({@code placement}, {@code investigation}, …), or null
 * @param district tenant id, or null
 * @param closed   null while open
 */
public record CaseEntry(CaseNumber number, Authority authority, long pupilId, String district, CaseState state,
                        String stage, Instant joinedAt, Instant closed, boolean violenceSuspected) {

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closed);
    }
}
