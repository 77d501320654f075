package se.samsteg.consent;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.LowerCamel;

/** A withdrawal that has come in, not one to come, of something that was given or asked for. */
@Component
class WithdrawalStartRule implements FormRule {
    private final ConsentWithdrawals withdrawals;
    private final Clock clock;

    WithdrawalStartRule(ConsentWithdrawals withdrawals, Clock clock) {
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "consent-withdrawal-start";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        answers.date("withdrawnOn").ifPresent(day -> faults.require(!day.isAfter(IsoTime.today(clock)),
                "withdrawnOn", "Dagen för återkallelsen kan inte ligga framåt i tiden: en återkallelse gäller genast."));
        var number = answers.text("caseNumber").filter(CaseNumber::isValid).map(CaseNumber::new);
        faults.require(number.isEmpty() || !withdrawals.hasNothing(number.get(), answers.text("giver").orElse(""), purpose(answers)),
                "giver", ConsentWithdrawals.NOTHING);
    }

    private static Optional<ConsentPurpose> purpose(Answers answers) {
        return answers.text("consentPurpose").flatMap(name -> LowerCamel.parse(ConsentPurpose.class, name));
    }
}
