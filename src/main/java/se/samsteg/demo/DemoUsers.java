package se.samsteg.demo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.samsteg.security.Passwords;
import se.samsteg.security.ReferenceIdentities;

/** The users of the demo, each with the password {@code demo}; once this bean exists, they exist in the engine. */
@Component
@Profile("demo")
public class DemoUsers {
    private static final String PASSWORD = "demo";

    private final IdentityService identities;
    private final ReferenceIdentities reference;
    private final Passwords passwords;

    DemoUsers(IdentityService identities, ReferenceIdentities reference, Passwords passwords) {
        this.identities = identities;
        this.passwords = passwords;
        this.reference = reference;
        ReferenceIdentities.read("demo/users.csv").stream()
                .filter(row -> identities.createUserQuery().userId(row.get("id")).count() == 0)
                .forEach(this::create);
    }

    private void create(CSVRecord row) {
        var id = row.get("id");
        var user = identities.newUser(id);
        user.setFirstName(row.get("firstName"));
        user.setLastName(row.get("lastName"));
        user.setEmail(id + "@samsteg.example");
        user.setPassword(PASSWORD);
        passwords.saveAsItIs(user);
        names(row.get("groups")).forEach(group -> identities.createMembership(id, group));
        tenants(row.get("tenants")).forEach(tenant -> identities.createTenantUserMembership(tenant, id));
    }

    /** {@code *} is every authority, {@code sdn-*} every district. */
    private List<String> tenants(String patterns) {
        return reference.tenants().stream().filter(tenant -> names(patterns).anyMatch(pattern -> pattern.endsWith("*")
                ? tenant.startsWith(pattern.substring(0, pattern.length() - 1)) : tenant.equals(pattern))).toList();
    }

    private static Stream<String> names(String list) {
        return Arrays.stream(list.split(",")).map(String::trim).filter(name -> !name.isEmpty());
    }
}
