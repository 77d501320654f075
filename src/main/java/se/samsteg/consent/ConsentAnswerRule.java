package se.samsteg.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** A consent has a form, a day and an end (rule 5), and holds for twelve months at the most. */
@Component
class ConsentAnswerRule implements FormRule {
    /** The whole text, or a sentence that lets everything pass; "alla uppgifter om mamma" excepts something. */
    private static final Pattern EVERYTHING = Pattern.compile(
            "^\\W*(all information|all info|alla uppgifter|allt|allting|alltihop|allt som finns)\\W*$"
            + "|\\b(all information|all info|alla uppgifter|allt|allting) (får|kan|ska) (delas|lämnas|berättas|utbytas)"
            + "|\\b(samtycker|säger ja) till (all information|all info|alla uppgifter|allt|allting)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private final StatutoryLimits limits;
    private final Clock clock;

    ConsentAnswerRule(StatutoryLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "consent-recordConsentAnswer";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var answered = answers.date("answerDate");
        answered.ifPresent(day -> faults.require(!day.isAfter(today()), "answerDate", "Dagen för svaret kan inte ligga framåt i tiden.", Law.CONSENT));
        if (answers.is("answer", "granted") || answers.is("answer", "partial")) {
            faults.require(answers.has("answerForm"), "answerForm", "Ange om samtycket är skriftligt, muntligt eller elektroniskt.", Law.CONSENT);
            faults.require(answered.isPresent(), "answerDate", "Ange vilken dag samtycket gavs.", Law.CONSENT);
            checkScope(answers, faults);
            answered.ifPresent(day -> answers.date("validTo").ifPresent(end -> checkEnd(day, end, faults)));
        }
    }

    /** A consent is specific (OSL 12:2): what is excepted can be told, "everything" cannot be consented to. */
    private static void checkScope(Answers answers, Faults faults) {
        for (var field : List.of("exceptions", "answerReason", "childMaturityNote")) {
            faults.require(answers.text(field).filter(text -> EVERYTHING.matcher(text).find()).isEmpty(), field,
                    "Ett samtycke till ”all information” tas inte emot: kryssa i vad det gäller och vem som får berätta för vem.", Law.CONSENT);
        }
    }

    private void checkEnd(LocalDate day, LocalDate end, Faults faults) {
        faults.require(!end.isBefore(day), "validTo", "Samtycket kan inte upphöra innan det gavs.", Law.CONSENT);
        faults.require(!end.isBefore(today()), "validTo", "Samtycket har redan upphört.", Law.CONSENT);
        faults.require(!end.isAfter(day.plus((Period) limits.length("consentValidity", day))), "validTo",
                "Ett samtycke gäller högst 12 månader från svaret.", Law.CONSENT_ROUTINE);
    }

    private LocalDate today() {
        return IsoTime.today(clock);
    }
}
