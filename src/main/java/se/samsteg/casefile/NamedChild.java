package se.samsteg.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.pupil.IdentityNumber;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Answers;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Faults;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** The child of the case that a form names. */
@Component
public class NamedChild {
    private static final String NUMBER = "personalIdentityNumber";
    private static final String BIRTH = "birthDate";
    private final CaseFiles cases;
    private final PupilRegistry pupils;
    private final Actor actor;
    private final Clock clock;

    NamedChild(CaseFiles cases, PupilRegistry pupils, Actor actor, Clock clock) {
        this.cases = cases;
        this.pupils = pupils;
        this.actor = actor;
        this.clock = clock;
    }

    /** Empty where no case is named; nothing is told of a case that the authority does not have. */
    public Optional<Pupil> find(Answers answers) {
        return answers.text("caseNumber").filter(CaseNumber::isValid).map(CaseNumber::new)
                .filter(number -> actor.authorities().stream().anyMatch(own -> cases.isKnownTo(number, own)))
                .flatMap(cases::find).map(file -> pupils.get(file.pupilId()));
    }

    /** Refuses a form that names a case and tells of another child: what it says would be read as said of the case's child. */
    public void check(Answers answers, Faults faults) {
        find(answers).ifPresent(child -> {
            var number = answers.text(NUMBER).flatMap(text -> IdentityNumber.find(text, IsoTime.today(clock)));
            number.ifPresent(told -> require(child.number() == null ? isBorn(child, told.birthDate()) : told.equals(child.number()), NUMBER, "Personnumret", faults));
            answers.date(BIRTH).ifPresent(told -> require(isBorn(child, told), BIRTH, "Födelsedatumet", faults));
            if (number.isEmpty() && !answers.has(BIRTH) && !child.protection().hides()) {
                require(!(differ(child.firstName(), answers.text("firstName")) && differ(child.lastName(), answers.text("lastName"))),
                        "firstName", "Namnet", faults);
            }
        });
    }

    private static boolean isBorn(Pupil child, LocalDate told) {
        return child.birthDate().map(told::equals).orElse(true);
    }

    /** A name may be written in many ways, and changes: only when both differ it is somebody else's. */
    private static boolean differ(String known, Optional<String> told) {
        return known != null && told.filter(name -> !name.strip().equalsIgnoreCase(known.strip())).isPresent();
    }

    private static void require(boolean same, String field, String what, Faults faults) {
        faults.require(same, field, what + " är inte det som barnet i ärendet har. Kontrollera ärendenumret. Är det ett annat barn: lämna ärendenumret tomt.",
                Law.CONCERN_REPORT);
    }
}
