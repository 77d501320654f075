package se.samsteg.investigation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.document.InvestigationMaterial;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** Lets the parties see what the decision will rest on, and answer to it; or records why not (rule 24, FL 25 §). */
@Service
@Transactional
class Communication {
    private final InvestigationService investigations;
    private final Parties parties;
    private final PartyRows rows;
    private final PartyLetters letters;
    private final PupilRegistry pupils;
    private final Contents contents;
    private final Timeline timeline;
    private final Actor actor;

    Communication(InvestigationService investigations, Parties parties, PartyRows rows, PartyLetters letters, PupilRegistry pupils,
                  Contents contents, Timeline timeline, Actor actor) {
        this.investigations = investigations;
        this.parties = parties;
        this.rows = rows;
        this.letters = letters;
        this.pupils = pupils;
        this.contents = contents;
        this.timeline = timeline;
        this.actor = actor;
    }

    /** @param answerBy until when they may answer; empty when a reason not to let them see it is in the content */
    void begin(CaseScope scope, long pupilId, Optional<LocalDate> answerBy) {
        answerBy.ifPresentOrElse(day -> give(scope, pupilId, day), () -> timeline.record(scope.caseNumber(), scope.authority(),
                Entry.decision("Underlaget kommuniceras inte; skälet finns i beslutet.", actor.id(), Law.COMMUNICATION)));
    }

    /** Gives the material to every party who may be written to. */
    void give(CaseScope scope, long pupilId, LocalDate answerBy) {
        var investigation = investigations.required(scope);
        give(scope, pupilId, investigation, parties.current(investigation).stream().map(PartyStanding::party).toList(), answerBy);
    }

    /** Gives it to the one who has become a party after the others were given it. */
    void give(CaseScope scope, long pupilId, Party joined, LocalDate answerBy) {
        give(scope, pupilId, investigations.required(scope), List.of(joined), answerBy);
    }

    private void give(CaseScope scope, long pupilId, Investigation investigation, List<Party> receivers, LocalDate answerBy) {
        var letter = new InvestigationMaterial(pupils.get(pupilId).shownName(), contents.text(scope, "analysis").orElse(""), answerBy);
        receivers.forEach(party -> give(scope, pupilId, investigation, party, letter));
    }

    private void give(CaseScope scope, long pupilId, Investigation investigation, Party party, InvestigationMaterial letter) {
        if (letters.send(scope, pupilId, party, letter, "investigationMaterial")) {
            rows.communicated(investigation.id(), party, investigations.today());
            record(scope, party.title() + " har fått del av underlaget och kan svara till och med " + Swedish.day(letter.answerBy()) + ".");
        } else {
            record(scope, party.title() + " får inte kontaktas och fick inte del av underlaget.");
        }
    }

    /** @param answering the parties who have; none named means that all have. @return whether all have answered by now */
    boolean answered(CaseScope scope, Collection<Party> answering) {
        return parties.answered(scope, investigations.required(scope), answering, investigations.today());
    }

    /** Who was given the material and has not answered. */
    List<Party> awaited(CaseScope scope) {
        return parties.current(investigations.required(scope)).stream().filter(PartyStanding::owesAnswer).map(PartyStanding::party).toList();
    }

    void timeIsOver(CaseScope scope) {
        var silent = awaited(scope).stream().map(party -> party.title().toLowerCase()).toList();
        record(scope, silent.isEmpty() ? "Svarstiden är ute." : "Svarstiden är ute utan svar från " + Swedish.list(silent) + ".");
    }

    private void record(CaseScope scope, String sentence) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(sentence, Law.COMMUNICATION));
    }
}
