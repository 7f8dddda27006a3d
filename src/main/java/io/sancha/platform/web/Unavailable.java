package io.sancha.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** The answer 503 with Retry-After: as problem details to programs and scripts, as a page that asks again to a browser. */
@Component
class Unavailable {
    /** Seconds. */
    static final String SOON = "1";
    private final ObjectMapper json;

    Unavailable(ObjectMapper json) {
        this.json = json;
    }

    /** More is asked for at once than can be done. */
    void busy(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Problem.busy());
    }

    /** The server begins, or ends. */
    void notOpen(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Problem.notOpen());
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.reset();
        response.setStatus(problem.getStatus());
        response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        boolean page = ProblemPage.isFor(request.getServletPath(), request);
        response.setContentType(page ? "text/html;charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE + ";charset=UTF-8");
        response.getOutputStream().write(page ? ProblemPage.of(problem, request.getMethod().equals("GET"), request).getBytes(StandardCharsets.UTF_8)
            : json.writeValueAsBytes(problem));
    }
}
