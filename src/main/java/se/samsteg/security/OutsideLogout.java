package se.samsteg.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Ends the session at the identity provider (OpenID Connect RP-Initiated Logout). The provider wants to see the token
 * that it gave, which names the person: it is sent in a form's body, since an address stays in histories and logs.
 */
@Component
@Profile("oidc")
class OutsideLogout {
    private final Optional<URI> endOfSession;
    private final String client;

    OutsideLogout(ClientRegistrationRepository providers) {
        ClientRegistration samsteg = providers.findByRegistrationId("samsteg");
        client = samsteg.getClientId();
        endOfSession = Optional.ofNullable(samsteg.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
                .map(address -> URI.create(address.toString()));
    }

    /** @return what the page that leads to the provider holds; empty when there is no session to end, or the provider ends none */
    Optional<Map<String, Object>> form(HttpServletRequest request, HttpServletResponse response) {
        return endOfSession.flatMap(address -> ProviderSession.toEnd(request).map(proof -> {
            response.setHeader("Content-Security-Policy", Headers.sendingTo(origin(address)));
            var fields = new LinkedHashMap<String, String>();
            fields.put("id_token_hint", proof);
            fields.put("client_id", client);
            fields.put("post_logout_redirect_uri", ServletUriComponentsBuilder.fromContextPath(request).path("/login").query("logout").toUriString());
            return Map.of("provider", address, "fields", fields);
        }));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
