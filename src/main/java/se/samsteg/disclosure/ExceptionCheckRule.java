package se.samsteg.disclosure;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;

/** What is taken out of a message is in it, and leaves something of it. */
@Component
class ExceptionCheckRule implements FormRule {
    private final ExceptionChecks checks;

    ExceptionCheckRule(ExceptionChecks checks) {
        this.checks = checks;
    }

    @Override
    public String form() {
        return "delivery-checkExceptions";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var message = checks.message(answers.earlierText(DisclosureVariables.MESSAGE_ID.name()).orElseThrow());
        if (!message.sent().pending()) {
            // the consent that carried it has ended meanwhile: nothing leaves, whatever is answered
            return;
        }
        var codes = answers.list(ExceptionChecks.EXCEPTED);
        if (!ExceptionChecks.areAmong(codes, message)) {
            faults.add(ExceptionChecks.EXCEPTED, "Välj bland de uppgifter som står i meddelandet.");
        } else if (answers.is("exceptionCheck", "releaseTrimmed")) {
            faults.require(message.tellsSomethingWithout(codes.stream().map(ExceptionChecks::particular).toList()), ExceptionChecks.EXCEPTED,
                    "Inget blir kvar av meddelandet: välj i stället att det inte får lämnas.");
        }
    }
}
