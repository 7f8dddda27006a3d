package io.sancha.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * The headers that tell a browser what our pages may do: load from this server only, run no script that stands in a page, be framed by nobody
 * else. The web applications write a policy of their own, since Angular needs more; over HTTPS Spring adds HSTS.
 */
final class PageHeaders {
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors "
        + "'self'";
    /** Swagger's page writes its own styles. */
    private static final String POLICY_OF_SWAGGER = POLICY + "; style-src 'self' 'unsafe-inline'";

    private PageHeaders() {
    }

    static void set(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frame -> frame.sameOrigin())
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .addHeaderWriter(new StaticHeadersWriter("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
            .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
            .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(request -> !under(request, "/camunda/") && !under(request, "/swagger-ui"),
                new StaticHeadersWriter("Content-Security-Policy", POLICY)))
            .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(request -> under(request, "/swagger-ui"),
                new StaticHeadersWriter("Content-Security-Policy", POLICY_OF_SWAGGER)));
    }

    private static boolean under(HttpServletRequest request, String path) {
        return request.getServletPath().startsWith(path);
    }
}
