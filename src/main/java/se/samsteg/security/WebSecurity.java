package se.samsteg.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import se.samsteg.security.RateLimits.Kind;
import se.samsteg.shared.Roles;

/** One login in front of everything: pages, webapps, the engine's REST and our own API. */
@Configuration
class WebSecurity {
    private static final RequestMatcher WEBAPPS = withDefaults().matcher("/camunda/**");
    private static final RequestMatcher WEBAPP_LOGOUT =
            withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
    private static final RequestMatcher MACHINES = new OrRequestMatcher(
            withDefaults().matcher("/engine-rest/**"), withDefaults().matcher("/api/**"),
            withDefaults().matcher("/actuator/**"), withDefaults().matcher("/v3/api-docs/**"),
            withDefaults().matcher("/camunda/api/**"));

    @Bean
    SecurityFilterChain oneLogin(HttpSecurity http, IdentityService identities, EngineUsers users, Clock clock,
                                 SessionSettings sessions, RequestLimits limits, Optional<OutsideLogin> outside) throws Exception {
        var challenge = new ApiChallenge();
        http.authorizeHttpRequests(rules -> rules
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                .requestMatchers("/login", "/css/**", "/images/**", "/js/forget.js", "/js/leave.js", "/favicon.svg", "/actuator/health").permitAll()
                .requestMatchers("/actuator/**").hasAuthority(Roles.ADMIN)
                // CVE-2026-77226: nobody becomes an administrator by asking for it
                .requestMatchers("/camunda/api/admin/setup/**").denyAll()
                .requestMatchers("/engine-rest/**", "/camunda/api/**").access(new EngineRoads())
                .anyRequest().authenticated());
        if (outside.isPresent()) {
            outside.get().open(http);
        } else {
            http.formLogin(form -> form.loginPage("/login").failureHandler(new LoginFault()));
        }
        // nothing that a session held before the login, or of somebody else's login, goes on
        http.sessionManagement(management -> management.sessionFixation(fixation -> fixation.newSession()));
        http.httpBasic(basic -> basic.authenticationEntryPoint(challenge));
        http.exceptionHandling(handling -> handling
                .defaultAuthenticationEntryPointFor(challenge, MACHINES)
                .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), request -> true));
        http.csrf(csrf -> csrf.ignoringRequestMatchers(WEBAPPS, WebSecurity::bearsItsOwnPassword));
        http.logout(logout -> logout
                .logoutRequestMatcher(new OrRequestMatcher(
                        withDefaults().matcher(HttpMethod.POST, "/logout"), WEBAPP_LOGOUT))
                .addLogoutHandler(new ForgetInBrowser())
                .defaultLogoutSuccessHandlerFor(new LoggedOut(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)), WEBAPP_LOGOUT)
                .defaultLogoutSuccessHandlerFor(new LoggedOut(toLoginPage()), request -> true));
        http.headers(Headers::strict);
        http.addFilterBefore(new NeverKept(), HeaderWriterFilter.class);
        http.addFilterBefore(new SessionLimits(sessions, clock), SecurityContextHolderFilter.class);
        http.addFilterBefore(new RateLimits(limits, Kind.LOGIN), LogoutFilter.class);
        http.addFilterBefore(new WebappTokens(), LogoutFilter.class);
        http.addFilterBefore(new RateLimits(limits, Kind.SEARCH, Kind.EXPORT, Kind.ENGINE, Kind.PASSWORD), AuthorizationFilter.class);
        http.addFilterBefore(new StillThere(users, clock), AuthorizationFilter.class);
        http.addFilterAfter(new CallerInEngine(identities), AuthorizationFilter.class);
        return http.build();
    }

    private static LogoutSuccessHandler toLoginPage() {
        var page = new SimpleUrlLogoutSuccessHandler();
        page.setDefaultTargetUrl("/login?logout");
        return page;
    }

    /** A request with a password of its own cannot be forged by another site, unless a browser adds one that it keeps. */
    private static boolean bearsItsOwnPassword(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        var site = request.getHeader("Sec-Fetch-Site");
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }
}
