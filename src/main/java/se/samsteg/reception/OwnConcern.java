package se.samsteg.reception;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** The concern that the authority of whoever fills in a form has received in the case that the form names. */
@Component
class OwnConcern {
    private final Receptions receptions;
    private final Actor actor;

    OwnConcern(Receptions receptions, Actor actor) {
        this.receptions = receptions;
        this.actor = actor;
    }

    /** First to last; empty when the case is none of the authority's. */
    List<Reception> of(Answers answers) {
        var number = answers.text("caseNumber").filter(CaseNumber::isValid).map(CaseNumber::new);
        return number.isEmpty() ? List.of() : authority(answers).stream().flatMap(own -> receptions.of(number.get(), own).stream())
                .filter(Reception::isConcern).toList();
    }

    /** Who works for several authorities says for which. */
    Optional<Authority> authority(Answers answers) {
        var own = actor.authorities();
        return own.size() == 1 ? Optional.of(own.get(0))
                : own.stream().filter(authority -> answers.is("district", authority.tenantId())).findFirst();
    }
}
