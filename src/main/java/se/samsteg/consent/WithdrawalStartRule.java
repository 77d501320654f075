package se.samsteg.consent;

import java.time.Clock;
import java.time.Period;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.Answers;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;

/** A withdrawal that has come in, not one to come, of something that was given or asked for. */
@Component
class WithdrawalStartRule implements FormRule {
    private final ConsentWithdrawals withdrawals;
    private final StatutoryLimits limits;
    private final Clock clock;

    WithdrawalStartRule(ConsentWithdrawals withdrawals, StatutoryLimits limits, Clock clock) {
        this.withdrawals = withdrawals;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "consent-withdrawal-start";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var today = IsoTime.today(clock);
        answers.date("withdrawnOn").ifPresent(day -> {
            faults.require(!day.isAfter(today), "withdrawnOn", "Dagen för återkallelsen kan inte ligga framåt i tiden: en återkallelse gäller genast.",
                    Law.CONSENT);
            faults.require(!day.isBefore(today.minus((Period) limits.length("consentValidity", today))), "withdrawnOn",
                    "Dagen ligger längre tillbaka än ett samtycke gäller.", Law.CONSENT_ROUTINE);
        });
        var number = answers.text("caseNumber").filter(CaseNumber::isValid).map(CaseNumber::new);
        faults.require(number.isEmpty() || !withdrawals.hasNothing(number.get(), answers.text("giver").orElse(""), purpose(answers)),
                "giver", ConsentWithdrawals.NOTHING, Law.CONSENT);
    }

    private static Optional<ConsentPurpose> purpose(Answers answers) {
        return answers.text("consentPurpose").flatMap(name -> LowerCamel.parse(ConsentPurpose.class, name));
    }
}
