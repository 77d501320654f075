package se.samsteg.security;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * What a role may do with a resource.
 *
 * @param id the resource's id, or {@code *} for every one of its type
 */
record Right(String group, Resource resource, String id, Set<Permission> permissions) {

    static Right of(String group, Resource resource, String id, Permission... permissions) {
        return new Right(group, resource, id, Set.of(permissions));
    }

    boolean concerns(String otherGroup, int resourceType, String otherId) {
        return group.equals(otherGroup) && resource.resourceType() == resourceType && id.equals(otherId);
    }
}
