package io.sancha.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.CaseOf;
import io.sancha.platform.people.Actors;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts {@link EngineRouteFilter} between the login and the engine, and turns away requests that no honest client sends. */
@Configuration
@ConditionalOnWebApplication
class EngineRouteConfiguration {
    private static final int BEFORE_LOGIN = -101;
    /** After Spring Security's chain, which is at -100, and before {@link EngineErrorFilter}. */
    private static final int AFTER_LOGIN = -95;

    @Bean
    FilterRegistrationBean<EngineRouteFilter> engineRoutes(Trail trail, CaseOf cases, Actors actors, RefusalRateLimit tries, ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new EngineRouteFilter(trail, cases, actors, tries, json));
        filter.setUrlPatterns(List.of("/camunda/api/*", "/engine-rest/*"));
        filter.setOrder(AFTER_LOGIN);
        return filter;
    }

    @Bean
    FilterRegistrationBean<InterfaceWords> interfaceWords(ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new InterfaceWords(json));
        filter.setUrlPatterns(List.of("/v3/*"));
        filter.setOrder(AFTER_LOGIN);
        return filter;
    }

    /** The last that is added reports first, before the server's own. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverProblems(ObjectMapper json) {
        return server -> server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new ServerProblems(json)));
    }

    /** An empty step in a path would reach no route, only confuse the matching on the way. */
    @Bean
    FilterRegistrationBean<Filter> plainPaths() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            if (((HttpServletRequest) request).getRequestURI().contains("//")) {
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
            } else {
                chain.doFilter(request, response);
            }
        });
        filter.setName("plainPaths");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Before the login, which reads a name. Behind it stands Spring's strict firewall, which refuses tricks with paths. */
    @Bean
    FilterRegistrationBean<PlainParametersFilter> plainParameters(ObjectMapper json) {
        var filter = new FilterRegistrationBean<>(new PlainParametersFilter(json));
        filter.setOrder(BEFORE_LOGIN);
        return filter;
    }
}
