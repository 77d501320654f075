package se.samsteg.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Roles;

/** Brings the engine's grants to roles in line with the models, at every start and whenever models were deployed. */
@Component
public class Rights implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(Rights.class);
    private static final List<String> COCKPIT_READERS = List.of(Roles.SUPERVISORS);

    private final AuthorizationService authorizations;
    private final ModelRights models;
    private final ReferenceIdentities identities;

    Rights(AuthorizationService authorizations, ModelRights models, ReferenceIdentities identities) {
        this.authorizations = authorizations;
        this.models = models;
        this.identities = identities;
    }

    @Override
    public void afterSingletonsInstantiated() {
        synchronise();
    }

    /** Gives what is wanted, and takes from roles what the models no longer name. Doing it again changes nothing. */
    public void synchronise() {
        var wanted = new ArrayList<>(models.read());
        identities.groups().forEach(group -> wanted.addAll(general(group)));
        var given = authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT).list().stream()
                .filter(grant -> grant.getGroupId() != null).toList();
        given.stream().filter(grant -> isOfModels(grant) && wanted.stream().noneMatch(right -> matches(right, grant)))
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
        wanted.forEach(right -> save(right, given));
        LOG.info("{} rights of roles follow the models", wanted.size());
    }

    private List<Right> general(String group) {
        if (group.equals(Roles.ADMIN)) {
            return Arrays.stream(Resources.values()).map(resource -> Right.of(group, resource, ANY, Permissions.ALL)).toList();
        }
        var rights = new ArrayList<>(List.of(
                Right.of(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                Right.of(group, Resources.APPLICATION, "welcome", Permissions.ACCESS),
                Right.of(group, Resources.FILTER, ANY, Permissions.READ),
                Right.of(group, Resources.GROUP, ANY, Permissions.READ),
                Right.of(group, Resources.TENANT, ANY, Permissions.READ),
                Right.of(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE)));
        if (COCKPIT_READERS.contains(group)) {
            rights.add(Right.of(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
        }
        return rights;
    }

    private static boolean isOfModels(Authorization grant) {
        return grant.getResourceType() == Resources.PROCESS_DEFINITION.resourceType();
    }

    private static boolean matches(Right right, Authorization grant) {
        return right.concerns(grant.getGroupId(), grant.getResourceType(), grant.getResourceId());
    }

    private void save(Right right, List<Authorization> given) {
        var grant = given.stream().filter(candidate -> matches(right, candidate)).findFirst()
                .orElseGet(() -> create(right));
        grant.setPermissions(right.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(grant);
    }

    private Authorization create(Right right) {
        var grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(right.group());
        grant.setResource(right.resource());
        grant.setResourceId(right.id());
        return grant;
    }
}
