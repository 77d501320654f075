package se.samsteg.protection;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samsteg.security.People;
import se.samsteg.security.People.Colleague;
import se.samsteg.shared.Authority;

/** The people of an authority who can be named or shut out. */
@Component
class Colleagues {
    private final People people;

    Colleagues(People people) {
        this.people = people;
    }

    /** By name; a person with several roles once for each. */
    List<Colleague> of(Authority authority) {
        return people.of(List.of(authority), List.of()).stream().filter(colleague -> !colleague.role().isEmpty()).toList();
    }

    /** First and last name, also of somebody who has left; the id where nobody has it. */
    String name(String user) {
        return people.names(List.of(user)).getOrDefault(user, user);
    }

    boolean isOne(String user, Authority authority) {
        return people.of(List.of(authority), List.of()).stream().anyMatch(colleague -> colleague.id().equals(user));
    }
}
