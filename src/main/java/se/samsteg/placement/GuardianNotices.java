package se.samsteg.placement;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.document.Notice;
import se.samsteg.document.Notices;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.CaseScope;

/** Tells guardians with custody that there is something to read; a protected pupil's are told by other means than mail. */
@Component
class GuardianNotices {
    private final PupilRegistry pupils;
    private final Notices notices;

    GuardianNotices(PupilRegistry pupils, Notices notices) {
        this.pupils = pupils;
        this.notices = notices;
    }

    /** @return whether there was anybody to tell */
    boolean tell(CaseScope scope, long pupilId, String occasion) {
        var hidden = pupils.get(pupilId).protection().hides();
        var told = pupils.told(pupilId);
        told.forEach(guardian -> notices.send(
                new Notice(scope.caseNumber(), scope.authority(), guardian.slot(), occasion),
                hidden ? Optional.empty() : guardian.mail()));
        return !told.isEmpty();
    }
}
