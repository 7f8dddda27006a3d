package io.sancha.platform.login;

import java.util.List;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tasklist, Cockpit and Admin take over the one login, and their button to log out ends it. */
@Configuration
@ConditionalOnWebApplication
class WebappLoginConfiguration {
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
        var filter = new FilterRegistrationBean<ContainerBasedAuthenticationFilter>(new WebappSession.Login());
        filter.addInitParameter("authentication-provider", WebappLogin.class.getName());
        filter.setUrlPatterns(List.of("/camunda/app/*", "/camunda/api/*"));
        // after Spring Security's chain, which is at -100
        filter.setOrder(101);
        return filter;
    }

    @Bean
    FilterRegistrationBean<WebappSession.Logout> webappLogout(LoginConfiguration login) {
        var filter = new FilterRegistrationBean<>(new WebappSession.Logout(login.handler()));
        filter.setUrlPatterns(List.of("/camunda/api/admin/auth/user/*"));
        filter.setOrder(100);
        return filter;
    }
}
