package io.sancha.platform.web;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** A server on a busy machine: the files with the web applications' words come late. */
@TestConfiguration
class LateWords {
    static final Duration LATE = Duration.ofSeconds(4);

    @Bean
    FilterRegistrationBean<Filter> lateWords() {
        var late = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            if (((jakarta.servlet.http.HttpServletRequest) request).getRequestURI().contains("/locales/")) {
                try {
                    Thread.sleep(LATE.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            chain.doFilter(request, response);
        });
        late.setUrlPatterns(List.of("/camunda/app/*"));
        late.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return late;
    }
}
