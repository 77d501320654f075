package se.samsteg.sip;

import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Answers;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;

/** From 18 the pupil alone stops a plan; the guardians have no say any more. */
@Component
class SipStopRule implements FormRule {
    private final Sips sips;
    private final CaseFiles cases;
    private final ComingOfAge age;
    private final Actor actor;

    SipStopRule(Sips sips, CaseFiles cases, ComingOfAge age, Actor actor) {
        this.sips = sips;
        this.cases = cases;
        this.age = age;
        this.actor = actor;
    }

    @Override
    public String form() {
        return "sip-stop-start";
    }

    /** Nothing is said of a case in which none of the person's own authorities has a plan. */
    @Override
    public void check(Answers answers, Faults faults) {
        var adult = answers.text("caseNumber").filter(CaseNumber::isValid).map(CaseNumber::new)
                .filter(number -> actor.authorities().stream().anyMatch(authority -> sips.running(number, authority).isPresent()))
                .flatMap(cases::find).filter(file -> age.isAdult(file.pupilId())).isPresent();
        faults.require(!adult || answers.is("stoppedBy", "child"), "stoppedBy",
                "Eleven har fyllt 18 år, och då är det bara eleven själv som avbryter planen.", Law.ADULTHOOD);
    }
}
