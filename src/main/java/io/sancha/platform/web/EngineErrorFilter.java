package io.sancha.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Overloaded;
import io.sancha.platform.engine.NotedRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Around the engine's own REST and that of its web applications, which would answer a refusal as a fault of the server, and any fault with
 * the exception: the refusal that the engine's command noted is told instead, in the same words as our own REST, or the bare status. What it
 * keeps of faults that happened before (incidents, failed jobs) is told by {@link EngineMessages}, and names in one language by {@link EngineWords}.
 */
class EngineErrorFilter extends OncePerRequestFilter {
    private final ObjectMapper json;
    private final EngineMessages messages;
    private final EngineWords words;

    EngineErrorFilter(ObjectMapper json) {
        this.json = json;
        this.messages = new EngineMessages(json);
        this.words = new EngineWords(json);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var held = new ContentCachingResponseWrapper(response);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        try {
            chain.doFilter(request, held);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        if (held.getStatus() >= 400) {
            ProblemDetail problem = problem(NotedRefusal.of(request), held);
            EngineWords.speak(problem, request);
            tell(problem, held);
        } else {
            messages.mask(held);
            words.choose(request, held);
        }
        held.copyBodyToResponse();
    }

    /** What the engine says to a fault (its exception, its SQL, its version) stays inside: the answer tells no more than its status. */
    private static ProblemDetail problem(RuntimeException noted, ContentCachingResponseWrapper held) {
        int status = held.getStatus();
        if (Overloaded.causes(noted)) {
            return Problem.busy();
        }
        if (noted instanceof Refusal refusal) {
            return Problem.of(refusal);
        }
        if (noted instanceof OptimisticLockingException) {
            return Problem.lostRace();
        }
        if (status == HttpServletResponse.SC_BAD_REQUEST) {
            return Problem.ofEngineField(EngineField.in(held.getContentAsByteArray()));
        }
        // the engine reports an id of nothing as a fault of its own
        return Problem.ofStatus(noted != null && status >= 500 ? 404 : status);
    }

    private void tell(ProblemDetail problem, ContentCachingResponseWrapper response) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.getStatus());
        if (problem.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Unavailable.SOON);
        }
        // the webapps parse the body only if it says application/json
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), problem);
    }
}
