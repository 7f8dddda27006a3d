package io.sancha.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers whoever is not logged in, at addresses that programs call: 401 (429 after too many tries), in the shape of all our problems. */
public class UnauthorisedEntryPoint implements AuthenticationEntryPoint {
    private static final int TOO_MANY = 429;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        // only to programs that send a header: a browser would open its own password window
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Sancha\", charset=\"UTF-8\"");
        }
        response.sendError(why instanceof EngineLogin.TooManyTries ? TOO_MANY : HttpServletResponse.SC_UNAUTHORIZED);
    }
}
