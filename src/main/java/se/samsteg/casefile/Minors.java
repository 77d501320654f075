package se.samsteg.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;
import se.samsteg.pupil.IdentityNumber;
import se.samsteg.pupil.Pupil;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** Concern is reported for children: whoever has turned 18 is none (SoL 19:1). */
@Component
public class Minors {
    private static final int MAJORITY = 18;
    private static final String NUMBER = "personalIdentityNumber";
    private static final String BIRTH = "birthDate";
    private static final String CASE = "caseNumber";
    private final NamedChild child;
    private final Clock clock;

    Minors(NamedChild child, Clock clock) {
        this.child = child;
        this.clock = clock;
    }

    /** Refuses a form about somebody who is grown up, as far as it tells, or the case that it names, how old that is. */
    public void check(Answers answers, Faults faults) {
        var today = IsoTime.today(clock);
        answers.text(NUMBER).flatMap(number -> IdentityNumber.find(number, today))
                .ifPresent(number -> require(number.birthDate(), today, NUMBER, faults));
        answers.text(BIRTH).filter(date -> !answers.has(NUMBER)).map(LocalDate::parse).ifPresent(birth -> require(birth, today, BIRTH, faults));
        child.find(answers).flatMap(Pupil::birthDate).ifPresent(birth -> require(birth, today, CASE, faults));
    }

    private static void require(LocalDate birth, LocalDate today, String field, Faults faults) {
        faults.require(Period.between(birth, today).getYears() < MAJORITY, field,
                "En orosanmälan gäller ett barn. Den som har fyllt 18 år är inget barn.", Law.CONCERN_REPORT);
    }
}
