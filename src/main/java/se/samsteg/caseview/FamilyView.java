package se.samsteg.caseview;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
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
 * contents, or what the others of the family have answered. Not where violence is suspected or the identity is protected: the
 * reader could be the threat, and a person has to go through it (OSL 12:3, 22 kap., 26 kap.).
 */
@Service
@Transactional(readOnly = true)
class FamilyView {
    private final CaseReader cases;
    private final CaseFiles files;
    private final PupilRegistry pupils;
    private final DisclosureLog log;
    private final Letters letters;
    private final Words words;

    FamilyView(CaseReader cases, CaseFiles files, PupilRegistry pupils, DisclosureLog log, Letters letters, Words words) {
        this.cases = cases;
        this.files = files;
        this.pupils = pupils;
        this.log = log;
        this.letters = letters;
        this.words = words;
    }

    boolean isAllowed(CaseView view) {
        return isAllowed(view.number(), view.authorities().get(0));
    }

    /** @return the PDF. @throws Refusal when a person has to go through it first */
    byte[] statement(Caller caller, String caseNumber) {
        var authority = cases.parts(caller, caseNumber).get(0);
        var number = new CaseNumber(caseNumber);
        if (!isAllowed(number, authority)) {
            throw new Refusal(List.of(new Fault("caseNumber",
                    "Vid misstanke om våld eller skyddade personuppgifter skrivs inget ut för familjen. Gå igenom utlämnandena och pröva dem för hand.")));
        }
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
