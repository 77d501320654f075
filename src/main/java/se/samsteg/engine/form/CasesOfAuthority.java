package se.samsteg.engine.form;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** An authority knows the cases that it has joined, and no others. */
@Component
class CasesOfAuthority implements KnownCases {
    private final CaseFiles cases;
    private final PupilRegistry pupils;

    CasesOfAuthority(CaseFiles cases, PupilRegistry pupils) {
        this.cases = cases;
        this.pupils = pupils;
    }

    @Override
    public Optional<KnownCase> find(CaseNumber number, Authority authority) {
        return cases.find(number).filter(file -> cases.isKnownTo(number, authority))
                .map(file -> new KnownCase(file.pupilId(), pupils.get(file.pupilId()).label(), file.district().orElse(null)));
    }
}
