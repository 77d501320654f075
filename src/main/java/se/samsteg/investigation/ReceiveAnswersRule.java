package se.samsteg.investigation;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.CaseVariables;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** Only a party answers: no child too young for it, and no guardian of somebody of age. */
@Component
class ReceiveAnswersRule implements FormRule {
    private final InvestigationService investigations;
    private final Parties parties;

    ReceiveAnswersRule(InvestigationService investigations, Parties parties) {
        this.investigations = investigations;
        this.parties = parties;
    }

    @Override
    public String form() {
        return "investigation-receiveAnswers";
    }

    @Override
    @Transactional
    public void check(Answers answers, Faults faults) {
        Arrays.stream(Party.values()).filter(party -> answers.has(party.slot() + "Views") && !answers.flag(party.slot() + "Answered")
                && answers.earlierText(InvestigationVariables.AWAITED_ANSWERS.name()).filter(owing -> owing.contains(party.slot())).isPresent())
                .forEach(party -> faults.add(party.slot() + "Answered", "Markera att " + Swedish.inside(party.title()) + " har svarat, när synpunkterna är skrivna.",
                        Law.COMMUNICATION));
        var named = Arrays.stream(Party.values()).filter(party -> answers.flag(party.slot() + "Answered")).toList();
        if (!named.isEmpty()) {
            var current = parties.current(investigations.required(scope(answers))).stream().map(PartyStanding::party).collect(Collectors.toSet());
            named.forEach(party -> faults.require(current.contains(party), party.slot() + "Answered",
                    party.title() + " är inte part i utredningen.", Law.COMMUNICATION));
        }
    }

    private static CaseScope scope(Answers answers) {
        return new CaseScope(new CaseNumber(answers.earlierText(CaseVariables.CASE_NUMBER.name()).orElseThrow()),
                new Authority(answers.earlierText(CaseVariables.DISTRICT.name()).orElseThrow()), "", "");
    }
}
