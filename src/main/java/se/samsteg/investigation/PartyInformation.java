package se.samsteg.investigation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.document.InvestigationOpened;
import se.samsteg.investigation.InvestigationVariables.InformingChoice;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/**
 * Tells the parties that an investigation is open (rule 20, SoL 20:3). Only a named person decides, and says why, that
 * they are not told (särskilda skäl): where violence is suspected nothing is sent until somebody has.
 */
@Service
@Transactional
class PartyInformation {
    private static final String REASON = "partiesNotInformedReason";

    private final InvestigationService investigations;
    private final Parties parties;
    private final PartyRows rows;
    private final PartyLetters letters;
    private final PupilRegistry pupils;
    private final CaseFiles cases;
    private final Contents contents;
    private final Timeline timeline;
    private final Actor actor;

    PartyInformation(InvestigationService investigations, Parties parties, PartyRows rows, PartyLetters letters, PupilRegistry pupils,
                     CaseFiles cases, Contents contents, Timeline timeline, Actor actor) {
        this.investigations = investigations;
        this.parties = parties;
        this.rows = rows;
        this.letters = letters;
        this.pupils = pupils;
        this.cases = cases;
        this.contents = contents;
        this.timeline = timeline;
        this.actor = actor;
    }

    /**
     * Tells them, unless it was decided otherwise when the investigation was opened.
     *
     * @param exception somebody then found reasons not to
     * @return whether a person still has to decide, since nobody has and it may be dangerous
     */
    boolean begin(CaseScope scope, long pupilId, boolean exception) {
        var decider = exception ? contents.author(scope, REASON) : Optional.<String>empty();
        var undecided = decider.isEmpty() && (exception || cases.violenceSuspected(scope.caseNumber()));
        if (undecided) {
            investigations.informing(scope, Informing.UNDECIDED, Entry.AUTOMATIC);
            record(scope, Entry.fact("Parterna informerades inte om utredningen: en handläggare ska ta ställning till om särskilda skäl talar emot det.",
                    Law.INVESTIGATION));
        } else {
            decider.ifPresentOrElse(person -> withhold(scope, person), () -> tell(scope, pupilId));
        }
        return undecided;
    }

    /** A named person has decided on it; the reason is content of the case. */
    void decide(CaseScope scope, long pupilId, InformingChoice choice) {
        switch (choice) {
            case INFORM -> tell(scope, pupilId);
            case WITHHOLD -> withhold(scope, actor.id());
        }
    }

    private void withhold(CaseScope scope, String decidedBy) {
        investigations.informing(scope, Informing.WITHHELD, decidedBy);
        record(scope, Entry.decision("Parterna informeras inte om att utredningen är inledd: särskilda skäl finns i beslutet.", decidedBy, Law.INVESTIGATION));
    }

    /** Writes to each party who has not been told yet. */
    void tell(CaseScope scope, long pupilId) {
        var investigation = investigations.required(scope);
        var letter = new InvestigationOpened(pupils.get(pupilId).shownName(), investigation.openedOn(), investigation.dueOn());
        var untold = parties.current(investigation).stream().filter(standing -> standing.toldOn().isEmpty()).map(PartyStanding::party).toList();
        var told = untold.stream().filter(party -> letters.send(scope, pupilId, party, letter, "investigationOpened")).toList();
        told.forEach(party -> rows.told(investigation.id(), party, investigations.today()));
        investigations.informing(scope, Informing.TOLD, Entry.AUTOMATIC);
        record(scope, Entry.fact(sentence(told), Law.INVESTIGATION));
        if (told.size() < untold.size()) {
            record(scope, Entry.fact("En vårdnadshavare som inte får kontaktas informerades inte.", Law.INVESTIGATION));
        }
    }

    private static String sentence(List<Party> told) {
        return told.isEmpty() ? "Ingen part kunde informeras om att utredningen är inledd."
                : "Parterna informerades om att utredningen är inledd: " + Swedish.list(told.stream().map(party -> party.title().toLowerCase()).toList()) + ".";
    }

    private void record(CaseScope scope, Entry entry) {
        timeline.record(scope.caseNumber(), scope.authority(), entry);
    }
}
