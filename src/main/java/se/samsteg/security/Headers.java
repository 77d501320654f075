package se.samsteg.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What browsers are told to keep to. HSTS is sent where the request came through TLS, also before a proxy. The webapps'
 * pages have a policy of their own in the configuration, since each bears a number that only its own scripts know.
 */
final class Headers {
    private static final String OWN = "default-src 'self'; script-src 'self'; img-src 'self' data:; style-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";
    /** The description of the API draws with styles of its own. */
    private static final String OF_DESCRIPTION = OWN.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
    private static final String NOTHING_OF_THE_DEVICE = "accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), camera=(), "
            + "display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), "
            + "midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    private static final RequestMatcher WEBAPPS = new OrRequestMatcher(
            withDefaults().matcher("/camunda/app/**"), withDefaults().matcher("/camunda/api/**"));
    private static final RequestMatcher DESCRIPTION = withDefaults().matcher("/swagger-ui/**");

    private Headers() {
    }

    /** For a page whose form leads to the identity provider. */
    static String sendingTo(String origin) {
        return OWN.replace("form-action 'self'", "form-action 'self' " + origin);
    }

    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                new AndRequestMatcher(new NegatedRequestMatcher(WEBAPPS), new NegatedRequestMatcher(DESCRIPTION)),
                new ContentSecurityPolicyHeaderWriter(OWN)));
        headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(DESCRIPTION, new ContentSecurityPolicyHeaderWriter(OF_DESCRIPTION)));
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
        headers.permissionsPolicyHeader(permissions -> permissions.policy(NOTHING_OF_THE_DEVICE));
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        headers.crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
        headers.httpStrictTransportSecurity(tls -> tls.includeSubDomains(true).maxAgeInSeconds(31_536_000));
    }
}
