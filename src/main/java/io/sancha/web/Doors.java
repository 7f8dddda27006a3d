package io.sancha.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.engine.Branches;
import io.sancha.engine.EngineLogin;
import io.sancha.engine.WebappLogin;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Every door from outside: closed unless it stands here. One login serves Tasklist, Cockpit, our pages and both RESTs. */
@Configuration
@ConditionalOnWebApplication
class Doors {
    /** Pages that a person without login needs in order to log in. */
    private static final String[] OPEN = {"/login", "/login.html", "/sancha/**", "/api/demo-people", "/favicon.ico", "/error"};
    /** Whoever sends the password with each request holds no session that another site could ride on. */
    private static final RequestMatcher WITH_PASSWORD = request -> {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    };

    @Bean
    SecurityFilterChain closedUnlessNamed(HttpSecurity http, IdentityService identity, Branches branches) throws Exception {
        RequestMatcher rest = request -> request.getServletPath().startsWith("/api/") || request.getServletPath().startsWith("/engine-rest");
        http.authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll()
                .requestMatchers(OPEN).permitAll()
                .requestMatchers(new AntPathRequestMatcher("/camunda/api/admin/setup/**")).denyAll()
                .anyRequest().authenticated())
            .authenticationProvider(new EngineLogin.Provider(identity))
            .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false).permitAll())
            .httpBasic(Customizer.withDefaults())
            .logout(logout -> logout.logoutSuccessUrl("/login?bye"))
            .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), rest))
            .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                .csrfTokenRequestHandler(tokenForScripts())
                // the web applications bring their own token
                .ignoringRequestMatchers(new AntPathRequestMatcher("/camunda/**"), WITH_PASSWORD))
            .headers(PageHeaders::set)
            .addFilterAfter(new EngineLogin.Acting(identity, branches), AuthorizationFilter.class);
        return http.build();
    }

    /** Writes the token's cookie with every answer, not only where a template asks for it: our pages are static and their scripts read it. */
    private static CsrfTokenRequestAttributeHandler tokenForScripts() {
        var handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter("authentication-provider", WebappLogin.class.getName());
        filter.setUrlPatterns(List.of("/camunda/app/*", "/camunda/api/*"));
        // after Spring Security's chain, which is at -100
        filter.setOrder(101);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineAnswers> engineAnswers(ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new EngineAnswers(json));
        filter.setUrlPatterns(List.of("/camunda/api/*", "/engine-rest/*"));
        filter.setOrder(-90);
        return filter;
    }
}
