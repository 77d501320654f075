package se.samsteg.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.CaseState;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.DisclosureLog;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.CaseVariables;

/** Tells those who work on a consent that it is over: with its day and giver, and no content. */
@Component
class ConsentNews {
    private final DisclosureGate gate;
    private final DisclosureLog disclosures;
    private final CaseFiles cases;

    ConsentNews(DisclosureGate gate, DisclosureLog disclosures, CaseFiles cases) {
        this.gate = gate;
        this.disclosures = disclosures;
        this.cases = cases;
    }

    /**
     * Those who got something on these rounds, those who asked for them, and the own authority's plan.
     *
     * @param scope about the giver
     */
    void tell(CaseScope scope, Collection<ConsentRound> rounds, ConsentEnding ending, LocalDate on) {
        var recipients = new TreeSet<>(List.of(scope.authority().tenantId()));
        disclosures.receiversOn(rounds.stream().map(ConsentRound::id).toList()).forEach(receiver -> recipients.add(receiver.tenantId()));
        rounds.forEach(round -> recipients.add(round.asker().tenantId()));
        recipients.forEach(recipient -> send(scope, new Authority(recipient), ending, message -> message
                .value(Category.CASE_STATUS, ConsentVariables.WITHDRAWN_ON, on)
                .value(Category.CASE_STATUS, CaseVariables.GIVER, scope.about())
                .value(Category.CASE_STATUS, ConsentVariables.CONSENT_PURPOSE, onlyPurpose(rounds))));
        lookAgain(scope.caseNumber(), rounds, recipients);
    }

    /**
     * A plan may rest on a consent that another authority asked for: the district looks at its own plan again, by itself.
     * Nothing passes between authorities.
     *
     * @param told tenant ids of those who look anyway
     */
    void lookAgain(CaseNumber number, Collection<ConsentRound> rounds, Set<String> told) {
        rounds.stream().map(ConsentRound::district).distinct().filter(district -> !told.contains(district)).map(Authority::new)
                .filter(district -> worksOn(number, district))
                .forEach(own -> send(new CaseScope(number, own, "", ""), own, ConsentEnding.CHECK_AGAIN, message -> { }));
    }

    /** That another authority is to stop asking; what the law lets it be told is on {@link Purpose#PROTECTION}. */
    void callOff(CaseNumber number, Authority by, Authority asker) {
        gate.send(Message.named(MessageName.CONSENT_CALLED_OFF).from(new CaseScope(number, by, "", "")).to(asker)
                .purpose(Purpose.PROTECTION).about(Category.CASE_STATUS).build());
    }

    private boolean worksOn(CaseNumber number, Authority district) {
        return cases.entries(number, List.of(district)).stream().anyMatch(entry -> entry.state() == CaseState.OPEN);
    }

    private static ConsentPurpose onlyPurpose(Collection<ConsentRound> rounds) {
        var purposes = rounds.stream().map(ConsentRound::purpose).distinct().toList();
        return purposes.size() == 1 ? purposes.get(0) : null;
    }

    private void send(CaseScope scope, Authority to, ConsentEnding ending, Consumer<Message.Builder> facts) {
        var message = Message.named(MessageName.CONSENT_WITHDRAWN).from(scope).to(to).purpose(Purpose.WITHDRAWAL)
                .value(Category.CASE_STATUS, ConsentVariables.CONSENT_ENDING, ending);
        facts.accept(message);
        gate.send(message.build());
    }
}
