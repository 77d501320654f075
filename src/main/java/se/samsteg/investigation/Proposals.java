package se.samsteg.investigation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.content.Contents;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.CaseScope;

/** What a case worker wants decided, and whether the committee alone may. */
@Service
@Transactional(readOnly = true)
class Proposals {
    private final InvestigationService investigations;
    private final ConsentToInterventions consents;
    private final InterventionKinds kinds;
    private final PupilRegistry pupils;
    private final Contents contents;

    Proposals(InvestigationService investigations, ConsentToInterventions consents, InterventionKinds kinds, PupilRegistry pupils, Contents contents) {
        this.investigations = investigations;
        this.consents = consents;
        this.kinds = kinds;
        this.pupils = pupils;
        this.contents = contents;
    }

    /** @param oneGuardian it rests on one guardian's consent against the other's (FB 6:13 a): decided by the committee */
    record Proposal(LocalDate on, boolean oneGuardian) {
    }

    Proposal register(CaseScope scope, long pupilId, InvestigationDecision decision, Optional<String> guardianConsent, boolean childConsent) {
        var today = investigations.today();
        var agreement = Agreement.of(guardianConsent, pupils.custody(pupilId), childConsent,
                kinds.oneGuardianEnough(contents.list(scope, "interventionKinds"), today));
        return new Proposal(today, consents.restsOnOneGuardian(decision, agreement, pupils.get(pupilId), today));
    }
}
