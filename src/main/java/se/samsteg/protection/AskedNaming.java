package se.samsteg.protection;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.FormChoices;
import se.samsteg.shared.Refusal;

/** The road over the task: whom a supervisor may choose, and what choosing does. The page "Skydd och jäv" does the same. */
@Component
class AskedNaming implements FormChoices {
    private final Protections protections;
    private final HandlerNaming naming;
    private final Colleagues colleagues;
    private final Actor actor;

    AskedNaming(Protections protections, HandlerNaming naming, Colleagues colleagues, Actor actor) {
        this.protections = protections;
        this.naming = naming;
        this.colleagues = colleagues;
        this.actor = actor;
    }

    /** @param roles as a person reads them, or null */
    record Missing(boolean anybody, String roles) {
    }

    /** @param user null when nobody was chosen, which is right only when the need has passed */
    Missing name(CaseScope scope, String user) {
        if (user != null) {
            protections.nameAsAsked(new CaseDoor.Key(scope.caseNumber(), scope.authority(), actor.id(), false, true), user);
        } else if (naming.isNeeded(scope.caseNumber(), scope.authority())) {
            throw new Refusal("handler", "Välj vem som ska utses.");
        }
        var needed = naming.isStillNeeded(scope.caseNumber(), scope.authority());
        return new Missing(needed, needed ? naming.missing(scope.caseNumber(), scope.authority()) : null);
    }

    @Override
    public String form() {
        return "handler-naming-nameHandlers";
    }

    @Override
    public String field() {
        return "handler";
    }

    @Override
    public List<Choice> choices(Optional<CaseScope> scope) {
        return colleagues.of(scope.orElseThrow().authority()).stream()
                .map(person -> new Choice(person.id(), person.name() + ", " + person.role(), "")).toList();
    }
}
