package se.samsteg.placement;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.pupil.IdentityNumber;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.Law;

/** Ages that cannot be: a pupil who is no child of compulsory school, a guardian who is not of age. */
@Component
class ApplicantAges {
    private static final String NUMBER = "personalIdentityNumber";
    private static final int ADULT = 18;
    private final PlacementSettings settings;

    ApplicantAges(PlacementSettings settings) {
        this.settings = settings;
    }

    void check(Answers answers, LocalDate today, Faults faults) {
        born(answers, NUMBER, today).or(() -> answers.date("birthDate").filter(day -> !day.isAfter(today))).ifPresent(birth -> {
            var age = Period.between(birth, today).getYears();
            faults.require(age >= settings.youngest() && age <= settings.oldest(), answers.has(NUMBER) ? NUMBER : "birthDate",
                    "Eleven ska vara i grundskolans ålder, %d–%d år.".formatted(settings.youngest(), settings.oldest()), Law.COMPULSORY_SCHOOL);
        });
        List.of("guardian1PersonalIdentityNumber", "guardian2PersonalIdentityNumber").forEach(field ->
                born(answers, field, today).ifPresent(birth -> faults.require(Period.between(birth, today).getYears() >= ADULT,
                        field, "Vårdnadshavaren ska ha fyllt 18 år.", Law.ADULTHOOD)));
    }

    private static Optional<LocalDate> born(Answers answers, String field, LocalDate today) {
        return answers.text(field).flatMap(number -> IdentityNumber.find(number, today)).map(IdentityNumber::birthDate);
    }
}
