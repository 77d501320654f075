package se.samsteg.reception;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;

/** Something can be added to a report that the authority has, and only who has a duty to report may ask how it went (SoL 19:6). */
@Component
class ReceptionSupplementStartRule implements FormRule {
    private static final String CASE = "caseNumber";
    private final OwnConcern concern;
    private final Receptions receptions;

    ReceptionSupplementStartRule(OwnConcern concern, Receptions receptions) {
        this.concern = concern;
        this.receptions = receptions;
    }

    @Override
    public String form() {
        return "reception-supplement-start";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        faults.require(concern.authority(answers).isPresent(), "district", "Välj den stadsdel som du arbetar för.");
        var all = concern.of(answers);
        faults.require(concern.authority(answers).isEmpty() || !all.isEmpty(), CASE,
                "Ingen orosanmälan finns hos er i ärendet. Registrera en ny orosanmälan.", Law.CONCERN_REPORT);
        if (!all.isEmpty()) {
            state(answers, all, faults);
        }
        faults.require(!asks(answers) || answers.is("reporterKind", "dutyBound"), "reporterKind",
                "Bara den som är skyldig att anmäla får veta hur det gick.", Law.REPORTER_ANSWER);
        faults.require(!asks(answers) || answers.has("reporterName"), "reporterName",
                "Skriv vem som ska få svaret: bara den som har anmält får det.", Law.REPORTER_ANSWER);
    }

    private void state(Answers answers, List<Reception> all, Faults faults) {
        var last = all.get(all.size() - 1);
        faults.require(last.handover().isEmpty(), CASE, "Anmälan är överlämnad till "
                + last.handover().map(handover -> handover.to().title()).orElse("") + ". Lämna uppgifterna dit.", Law.SOCIAL_NECESSARY_HELP);
        var open = all.stream().anyMatch(Reception::isUndecided)
                || receptions.investigated(last.authority(), last.pupilId()).isPresent();
        faults.require(open || last.handover().isPresent() || !answers.is("supplementKind", "information"), CASE,
                "Bedömningen är avslutad. Registrera uppgifterna som en ny orosanmälan.", Law.PRELIMINARY_ASSESSMENT);
    }

    private static boolean asks(Answers answers) {
        return answers.is("supplementKind", "answerRequest");
    }
}
