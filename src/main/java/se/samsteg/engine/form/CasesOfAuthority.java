package se.samsteg.engine.form;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.casefile.Reader;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** An authority knows the cases that it has joined, and no others. */
@Component
class CasesOfAuthority implements KnownCases {
    private final CaseFiles cases;
    private final PupilRegistry pupils;

    private final NeedToKnow needToKnow;

    CasesOfAuthority(CaseFiles cases, PupilRegistry pupils, NeedToKnow needToKnow) {
        this.needToKnow = needToKnow;
        this.cases = cases;
        this.pupils = pupils;
    }

    @Override
    public Optional<KnownCase> find(CaseNumber number, Authority authority) {
        return cases.find(number).filter(file -> cases.isKnownTo(number, authority) && isOpenTo(number, authority))
                .map(file -> new KnownCase(file.pupilId(), pupils.get(file.pupilId()).label(), file.district().orElse(null)));
    }

    /** A person starts nothing in a case that is closed to him or her; the house itself may. */
    private boolean isOpenTo(CaseNumber number, Authority authority) {
        var context = Context.getCommandContext();
        var user = context == null || !context.isAuthorizationCheckEnabled() ? null : context.getAuthentication();
        return user == null || user.getUserId() == null
                || needToKnow.mayRead(number, authority, Reader.of(user.getUserId(), user.getGroupIds()));
    }
}
