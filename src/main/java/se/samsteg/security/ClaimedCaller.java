package se.samsteg.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Roles;

/** Makes a caller of what the identity provider claims. What is not a role or an authority of this house means nothing. */
@Component
@Profile("oidc")
class ClaimedCaller {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimedCaller.class);
    private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    private final OidcSettings settings;
    private final ReferenceIdentities house;

    ClaimedCaller(OidcSettings settings, ReferenceIdentities house) {
        this.settings = settings;
        this.house = house;
        refuseUnknown(settings.groups(), house.groups(), "samsteg.oidc.groups");
        refuseUnknown(settings.tenants(), house.tenants(), "samsteg.oidc.tenants");
    }

    /** @throws InsufficientAuthenticationException without a usable user id or without any role */
    Caller of(Map<String, Object> claims) {
        var userId = Objects.toString(claims.get(settings.userClaim()), "");
        if (!USER_ID.matcher(userId).matches()) {
            throw new InsufficientAuthenticationException("No usable user id in the claim " + settings.userClaim());
        }
        // whoever runs the house is named in its own configuration, never by a group that happens to bear the name
        var groups = known(claims.get(settings.groupsClaim()), settings.groups(),
                house.groups().stream().filter(group -> !group.equals(Roles.ADMIN)).toList());
        var tenants = known(claims.get(settings.tenantsClaim()), settings.tenants(), house.tenants());
        if (groups.isEmpty()) {
            throw new InsufficientAuthenticationException("No role of this house in the claim " + settings.groupsClaim());
        }
        return new Caller(userId, Objects.toString(claims.get(settings.nameClaim()), userId), groups, tenants);
    }

    private static List<String> known(Object claim, Map<String, String> mapping, List<String> own) {
        var claimed = claim instanceof Collection<?> many ? many.stream().map(Object::toString).toList()
                : claim == null ? List.<String>of() : List.of(claim.toString());
        var known = claimed.stream().map(name -> mapping.containsKey(name) ? mapping.get(name) : own.contains(name) ? name : null)
                .filter(Objects::nonNull).distinct().sorted().toList();
        if (known.size() < claimed.size()) {
            LOG.debug("{} of {} claimed groups mean something here", known.size(), claimed.size());
        }
        return known;
    }

    private static void refuseUnknown(Map<String, String> mapping, List<String> known, String property) {
        mapping.values().stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new UnsafeStart(property + " names " + id + ", which is neither a role nor an authority of this house.",
                    "Correct the mapping; the ids stand in identity/groups.csv and identity/tenants.csv.");
        });
    }
}
