package se.samsteg.security;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Roles;

/** Outside the demo nobody has a password until the operator gives the first administrator one; who exists is left alone. */
@Component
@Profile("!demo & !oidc")
class FirstAdministrator {
    FirstAdministrator(IdentityService identities, ReferenceIdentities roles,
                       @Value("${samsteg.admin.user:}") String user, @Value("${samsteg.admin.password:}") String password) {
        if (identities.createUserQuery().memberOfGroup(Roles.ADMIN).count() > 0) {
            return;
        }
        if (user.isBlank() || password.isBlank()) {
            throw new UnsafeStart("There is no administrator yet, and none was named.",
                    "Set SAMSTEG_ADMIN_USER and SAMSTEG_ADMIN_PASSWORD for the first start, and change the password afterwards.");
        }
        var administrator = identities.newUser(user);
        administrator.setFirstName("Drift");
        administrator.setLastName("Ansvarig");
        administrator.setPassword(password);
        if (!identities.checkPasswordAgainstPolicy(password, administrator).isValid()) {
            throw new UnsafeStart("The password in SAMSTEG_ADMIN_PASSWORD is too easy to guess.",
                    "Choose one of at least 12 characters, without the user's name and without common words.");
        }
        identities.saveUser(administrator);
        identities.createMembership(user, Roles.ADMIN);
    }
}
