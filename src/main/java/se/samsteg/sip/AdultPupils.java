package se.samsteg.sip;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.casefile.Reader;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Answers;
import se.samsteg.shared.CaseNumber;

/** Whether a start form is about somebody who has turned 18; nothing is said of a case that the person may not read. */
@Component
class AdultPupils {
    private final CaseFiles cases;
    private final NeedToKnow needToKnow;
    private final ComingOfAge age;
    private final Actor actor;

    AdultPupils(CaseFiles cases, NeedToKnow needToKnow, ComingOfAge age, Actor actor) {
        this.cases = cases;
        this.needToKnow = needToKnow;
        this.age = age;
        this.actor = actor;
    }

    boolean concerns(Answers answers) {
        return answers.text("caseNumber").filter(CaseNumber::isValid).map(CaseNumber::new).filter(this::isOpen)
                .flatMap(cases::find).filter(file -> age.isAdult(file.pupilId())).isPresent();
    }

    private boolean isOpen(CaseNumber number) {
        var reader = Reader.of(actor.id(), List.copyOf(actor.groups()));
        return actor.authorities().stream().anyMatch(authority -> cases.isKnownTo(number, authority) && needToKnow.mayRead(number, authority, reader));
    }
}
