package se.samsteg.placement;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.FormChoices;
import se.samsteg.shared.LowerCamel;

/** The groups that an application can name: those that take pupils today. */
@Component
class GroupChoices implements FormChoices {
    private final Seating seating;

    GroupChoices(Seating seating) {
        this.seating = seating;
    }

    @Override
    public String form() {
        return "placement-start";
    }

    @Override
    public String field() {
        return "groupCode";
    }

    @Override
    public List<Choice> choices(Optional<CaseScope> scope) {
        return seating.openGroups().stream()
                .map(group -> new Choice(group.code(), group.name() + " (" + group.code() + ")", LowerCamel.of(group.type()))).toList();
    }
}
