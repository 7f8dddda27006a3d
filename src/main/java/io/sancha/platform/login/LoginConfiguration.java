package io.sancha.platform.login;

import java.time.Clock;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.RequestContextFilter;

/** How people and programs log in: by the login page with a session, by password or token in a header, by an issuer where one is configured. */
@Component
public class LoginConfiguration {
    private final IdentityService identity;
    private final PeopleOnRecord people;
    private final LoginThrottle throttle;
    private final LoginEvents events;
    private final LoginLimits limits;
    private final ProgramTokens tokens;
    private final ChosenLanguages languages;
    private final Clock clock;

    LoginConfiguration(IdentityService identity, PeopleOnRecord people, LoginThrottle throttle, LoginEvents events, LoginLimits limits,
                       ProgramTokens tokens, ChosenLanguages languages, Clock clock) {
        this.identity = identity;
        this.people = people;
        this.throttle = throttle;
        this.events = events;
        this.limits = limits;
        this.tokens = tokens;
        this.languages = languages;
        this.clock = clock;
    }

    /** Adds the ways to log in to the security chain. */
    public void open(HttpSecurity http, OpenIdConnect issuer) throws Exception {
        LoginHandler handler = handler();
        http.securityContext(context -> context.securityContextRepository(new SessionUnlessHeader()))
            .authenticationProvider(new EngineLogin.Provider(identity, throttle))
            .formLogin(form -> form.loginPage("/login").successHandler(handler).failureHandler(handler).permitAll())
            .httpBasic(basic -> basic.authenticationEntryPoint(new UnauthorisedEntryPoint()))
            .logout(logout -> logout.logoutSuccessUrl("/login?bye").deleteCookies("JSESSIONID").addLogoutHandler(handler))
            // the engine's password verification asks from which address the request comes
            .addFilterBefore(new RequestContextFilter(), SecurityContextHolderFilter.class)
            .addFilterBefore(new ProgramTokenFilter(tokens, events), BasicAuthenticationFilter.class)
            .addFilterBefore(new EntitlementFilter(people, events, limits, clock), AnonymousAuthenticationFilter.class);
        issuer.open(http, handler);
    }

    /** What happens at the login page. */
    public LoginHandler handler() {
        return new LoginHandler(people, events, languages, clock);
    }
}
