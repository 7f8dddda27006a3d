package io.sancha.platform.web;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands before the login: whether the server is open, and for how many at once; and what is said of keeping answers. */
@Configuration
@ConditionalOnWebApplication
@EnableConfigurationProperties(LoadLimits.class)
class LoadConfiguration {
    @Bean
    FilterRegistrationBean<ReadinessFilter> readinessBeforeAll(ApplicationAvailability availability, Unavailable unavailable) {
        return at(Ordered.HIGHEST_PRECEDENCE, new ReadinessFilter(availability, unavailable));
    }

    @Bean
    FilterRegistrationBean<AdmissionFilter> admissionBeforeLogin(LoadLimits limits, Unavailable unavailable) {
        return at(Ordered.HIGHEST_PRECEDENCE + 10, new AdmissionFilter(new Admission(limits), unavailable));
    }

    @Bean
    FilterRegistrationBean<NothingKept> nothingKept() {
        FilterRegistrationBean<NothingKept> filter = at(Ordered.HIGHEST_PRECEDENCE + 20, new NothingKept());
        filter.setUrlPatterns(List.of("/api/*", "/engine-rest/*", "/camunda/api/*", "/v3/*"));
        return filter;
    }

    /** After the engine's answers are looked at, and before the web applications' own check, which ends the session. */
    @Bean
    FilterRegistrationBean<WebappForgeryFilter> webappForgery() {
        FilterRegistrationBean<WebappForgeryFilter> filter = at(-80, new WebappForgeryFilter());
        filter.setUrlPatterns(List.of("/camunda/api/*", "/camunda/app/*"));
        return filter;
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
