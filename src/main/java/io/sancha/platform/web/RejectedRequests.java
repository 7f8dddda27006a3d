package io.sancha.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * What Spring's firewall turns away: tricks with paths, and methods that nobody knows. It is told here and not where errors are sent to, for the
 * firewall stands before that address too and would turn the same method away a second time, without a word.
 */
@Component
class RejectedRequests implements RequestRejectedHandler {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private final ObjectMapper json;

    RejectedRequests(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why) throws IOException {
        boolean known = METHODS.contains(request.getMethod());
        ProblemDetail problem = Problem.ofRequestLine(known ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        Object asked = Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
        boolean page = ProblemPage.isFor(String.valueOf(asked), request);
        response.setStatus(problem.getStatus());
        response.setContentType(page ? "text/html;charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(page ? ProblemPage.of(problem, false, request).getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(problem));
    }
}
