package se.samsteg.security;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the municipality's identity provider says of a person, and what it means here.
 *
 * @param userClaim    names the person; ends up in timelines and logs, so it should be no name and no number of a person
 * @param nameClaim    first and last name, for the page's head and the timeline
 * @param groupsClaim  a list of groups
 * @param tenantsClaim a list of authorities; it may be the same claim
 * @param groups       the provider's group to the role here; a group that is not here counts when it bears a role's own id
 * @param tenants      the provider's group to the authority here, likewise
 */
@ConfigurationProperties("samsteg.oidc")
record OidcSettings(@DefaultValue("preferred_username") String userClaim, @DefaultValue("name") String nameClaim,
                    @DefaultValue("groups") String groupsClaim, @DefaultValue("tenants") String tenantsClaim,
                    @DefaultValue Map<String, String> groups, @DefaultValue Map<String, String> tenants) {
}
