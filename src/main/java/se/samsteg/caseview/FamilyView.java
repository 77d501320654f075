package se.samsteg.caseview;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.MayBeTold;
import se.samsteg.disclosure.DisclosureLog;
import se.samsteg.document.DisclosureStatement;
import se.samsteg.document.Letters;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.security.Caller;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Fault;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Refusal;

/**
 * The log of disclosures as the family may have it on paper: what was told, to whom, when and on what ground, without names,
 * contents, or what the others of the family have answered. To whom is chosen, for it is decided for each of the family. Not where
 * violence is suspected or the identity is protected: the reader could be the threat, and a person has to go through it (OSL 12:3,
 * 22 kap., 26 kap.).
 */
@Service
@Transactional(readOnly = true)
class FamilyView {
    private final CaseReader cases;
    private final CaseFiles files;
    private final PupilRegistry pupils;
    private final DisclosureLog log;
    private final Letters letters;
    private final MayBeTold mayBeTold;
    private final Words words;

    FamilyView(CaseReader cases, CaseFiles files, PupilRegistry pupils, DisclosureLog log, Letters letters, MayBeTold mayBeTold,
               Words words) {
        this.mayBeTold = mayBeTold;
        this.cases = cases;
        this.files = files;
        this.pupils = pupils;
        this.log = log;
        this.letters = letters;
        this.words = words;
    }

    /** Those of the family for whom it may be printed. */
    List<String> readers(CaseView view) {
        var authority = view.authorities().get(0);
        return isAllowed(view.number(), authority) ? mayBeTold.of(files.find(view.number()).orElseThrow(), authority) : List.of();
    }

    /** @param who guardian1, guardian2 or child. @return the PDF. @throws Refusal when a person has to go through it first */
    byte[] statement(Caller caller, String caseNumber, String who) {
        var authority = cases.parts(caller, caseNumber).get(0);
        var number = new CaseNumber(caseNumber);
        if (!isAllowed(number, authority)) {
            throw new Refusal(List.of(new Fault("caseNumber",
                    "Vid misstanke om våld eller skyddade personuppgifter skrivs inget ut för familjen. Gå igenom utlämnandena och pröva dem för hand.")));
        }
        mayBeTold.hindrance(files.find(number).orElseThrow(), authority, who).ifPresent(hindrance -> {
            throw new Refusal("till", hindrance);
        });
        return letters.write(authority, number, "", statement(number, authority));
    }

    private DisclosureStatement statement(CaseNumber number, Authority authority) {
        var handovers = log.handovers(number, authority).stream().map(this::line).toList();
        var heldBack = log.of(number, authority).stream().filter(line -> line.from().equals(authority) && !line.passed())
                .map(line -> line.messageId()).distinct().count();
        return new DisclosureStatement(authority.title(), handovers, heldBack);
    }

    private DisclosureStatement.Handover line(DisclosureLog.Handover handover) {
        var line = handover.line();
        return new DisclosureStatement.Handover(LocalDate.ofInstant(handover.at(), IsoTime.ZONE).toString(), words.authority(line.from().tenantId()),
                words.authority(line.to().tenantId()), line.message().title() + " (" + line.category().title() + ")", line.ground());
    }

    /** To whom the suspicion is not known, a missing print would tell of it; and what such an authority was told tells nothing. */
    private boolean isAllowed(CaseNumber number, Authority authority) {
        var file = files.find(number).orElseThrow();
        return !files.knowsOfViolence(number, authority) && !pupils.get(file.pupilId()).protection().hides();
    }
}
