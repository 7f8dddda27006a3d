package io.sancha.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * What the server itself refuses before any filter of ours is asked: an address with {@code %00} or a broken percent encoding, a request line or
 * headers that cannot be read. It is told in the shape of all our problems, as a page to a browser.
 */
class ServerProblems extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;
    private final ObjectMapper json;

    ServerProblems(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, Throwable fault) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported() || !canAnswer(response)) {
            return;
        }
        ProblemDetail problem = Problem.ofRequest(request.getRequest(), response.getStatus());
        boolean page = ProblemPage.isFor(String.valueOf(request.getRequestURI()), request);
        try {
            response.setStatus(problem.getStatus());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentType(page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            Writer out = response.getReporter();
            if (out != null) {
                out.write(page ? ProblemPage.of(problem, false, request.getRequest()) : json.writeValueAsString(problem));
                response.finishResponse();
            }
        } catch (IOException gone) {
            getContainer().getLogger().debug("whoever asked does not listen any more", gone);
        }
    }

    private static boolean canAnswer(Response response) {
        var allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
