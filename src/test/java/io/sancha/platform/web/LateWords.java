package io.sancha.platform.web;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** A server on a busy machine, for the test that turns it on: the files with the web applications' words come late. */
@TestConfiguration
public class LateWords {
    private static final Duration LATE = Duration.ofSeconds(4);
    static volatile boolean on;

    @Bean
    FilterRegistrationBean<Filter> lateWords() {
        var late = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            if (on && ((jakarta.servlet.http.HttpServletRequest) request).getRequestURI().contains("/locales/")) {
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
