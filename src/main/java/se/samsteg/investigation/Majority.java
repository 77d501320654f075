package se.samsteg.investigation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/**
 * What a birthday changes in an investigation that is open: the child joins as a party, or is of age. The rules on the
 * investigation of children end then: what goes on does so at the wish of the one who decides alone (FB 9:1).
 */
@Service
@Transactional
class Majority {
    private final InvestigationService investigations;
    private final Parties parties;
    private final PartyInformation information;
    private final Communication communication;
    private final SchoolAnswers school;
    private final Timeline timeline;
    private final Actor actor;

    Majority(InvestigationService investigations, Parties parties, PartyInformation information, Communication communication,
             SchoolAnswers school, Timeline timeline, Actor actor) {
        this.investigations = investigations;
        this.parties = parties;
        this.information = information;
        this.communication = communication;
        this.school = school;
        this.timeline = timeline;
        this.actor = actor;
    }

    /**
     * @param answerBy until when parties may answer to the material, if they have been given it
     * @return whether the pupil is of age
     */
    boolean follow(CaseScope scope, long pupilId, Optional<LocalDate> answerBy) {
        var birthday = parties.follow(scope, investigations.required(scope), pupilId, investigations.today());
        if (birthday.childBecameParty() && investigations.mayTell(scope)) {
            information.tell(scope, pupilId);
            answerBy.filter(day -> !day.isBefore(investigations.today())).ifPresent(day -> communication.give(scope, pupilId, Party.CHILD, day));
        }
        return birthday.ofAge();
    }

    /** @param goesOn the one who is of age wants it; nobody else is asked any more, and no school has a duty to tell */
    void settle(CaseScope scope, boolean goesOn) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.decision(goesOn
                ? "Den unge är myndig och vill att utredningen går vidare. Reglerna om barn gäller inte längre."
                : "Den unge är myndig och vill inte att utredningen går vidare.", actor.id(), Law.ADULTHOOD));
        if (goesOn) {
            school.stopWaiting(scope);
        }
    }
}
