package io.sancha.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.engine.Branches;
import io.sancha.platform.login.EngineLogin;
import io.sancha.platform.login.LoginConfiguration;
import io.sancha.platform.login.OpenIdConnect;
import io.sancha.platform.login.SessionUnlessHeader;
import io.sancha.platform.login.UnauthorisedEntryPoint;
import jakarta.servlet.DispatcherType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Every entry point from outside: closed unless it stands here. One login serves Tasklist, Cockpit, our pages and both RESTs. */
@Configuration
@ConditionalOnWebApplication
class SecurityConfiguration {
    /** Pages that a person without login needs in order to log in. */
    private static final String[] OPEN = {"/login", "/login.html", "/sancha/**", "/api/demo-people", "/api/login-options", "/favicon.ico", "/health", "/error"};
    /** Where a login is no help: these, and logging out. */
    private static final RequestMatcher WITHOUT_LOGIN = new OrRequestMatcher(Stream.concat(Stream.of(OPEN), Stream.of("/logout"))
        .map(AntPathRequestMatcher::new).toArray(RequestMatcher[]::new));
    /** Where programs call: they are told a status, not led to the login page. */
    private static final RequestMatcher REST = request -> isRest(request.getServletPath());
    /** What Camunda Modeler, a desktop program, says where a site would name itself. Browsers say {@code null} of a page that is a file. */
    private static final String DESKTOP = "file://";
    /** Stands on its header alone, so no other site can ride on a session. A browser that adds a remembered password to another site's request says so. */
    private static final RequestMatcher WITHOUT_SESSION = request -> {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean fromElsewhere = !DESKTOP.equals(origin) && (site == null ? origin != null : !List.of("same-origin", "none").contains(site));
        return REST.matches(request) && SessionUnlessHeader.hasHeader(request) && !fromElsewhere;
    };

    /** Whether programs call there. */
    static boolean isRest(String address) {
        return Stream.of("/api/", "/engine-rest", "/camunda/api/", "/v3/").anyMatch(address::startsWith);
    }

    @Bean
    SecurityFilterChain closedUnlessNamed(HttpSecurity http, IdentityService identity, Branches branches, LoginConfiguration login, OpenIdConnect issuer)
        throws Exception {
        login.open(http, issuer);
        http.authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll()
                .requestMatchers(OPEN).permitAll()
                .requestMatchers(new AntPathRequestMatcher("/camunda/api/admin/setup/**")).denyAll()
                // one login for all: the web applications' own would make a second session beside it
                .requestMatchers(new AntPathRequestMatcher("/camunda/api/admin/auth/user/*/login/**")).denyAll()
                .anyRequest().authenticated())
            .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(new UnauthorisedEntryPoint(), REST)
                .accessDeniedHandler(new DeniedRequests(WITHOUT_LOGIN, toldToLogIn())))
            .csrf(csrf -> csrf.csrfTokenRepository(tokenCookie())
                .csrfTokenRequestHandler(tokenForScripts())
                // the web applications bring their own token
                .ignoringRequestMatchers(new AntPathRequestMatcher("/camunda/api/**"), new AntPathRequestMatcher("/camunda/app/**"), WITHOUT_SESSION))
            .headers(PageHeaders::set)
            .addFilterAfter(new EngineLogin.Acting(identity, branches), AuthorizationFilter.class);
        return http.build();
    }

    /** Programs are told so, people are led to the login page: as whoever asks for an address that needs a login. */
    private static AuthenticationEntryPoint toldToLogIn() {
        var told = new DelegatingAuthenticationEntryPoint(new LinkedHashMap<>(Map.of(REST, new UnauthorisedEntryPoint())));
        told.setDefaultEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"));
        return told;
    }

    private static CookieCsrfTokenRepository tokenCookie() {
        var repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    /** Writes the token's cookie with every answer, not only where a template asks for it: our pages are static and their scripts read it. */
    private static CsrfTokenRequestAttributeHandler tokenForScripts() {
        var handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    @Bean
    FilterRegistrationBean<EngineErrorFilter> engineAnswers(ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new EngineErrorFilter(json));
        filter.setUrlPatterns(List.of("/camunda/api/*", "/engine-rest/*"));
        filter.setOrder(-90);
        return filter;
    }
}
