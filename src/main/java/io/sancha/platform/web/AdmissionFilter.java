package io.sancha.platform.web;

import io.sancha.platform.database.Overloaded;
import io.sancha.platform.engine.NotedRefusal;
import io.sancha.platform.login.AuthorizationHeader;
import io.sancha.platform.login.PersonalSession;
import io.sancha.platform.login.SessionUnlessHeader;
import io.sancha.platform.web.Admission.Claim;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before the login: lets in as many requests as can be worked on, and answers 503 with Retry-After to those for whom there is no room, and to those
 * whose work failed because the database had no room or was gone. So nothing ends in a 500 because many came, at whichever address.
 */
class AdmissionFilter extends OncePerRequestFilter {
    private final Admission admission;
    private final Unavailable unavailable;

    AdmissionFilter(Admission admission, Unavailable unavailable) {
        this.admission = admission;
        this.unavailable = unavailable;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Claim claim = claim(request);
        if (claim == Claim.PASSWORD && isAFileForStrangers(request)) {
            work(request, response, chain);
        } else if (entered(claim)) {
            try {
                work(request, response, chain);
            } finally {
                admission.leave(claim);
            }
        } else {
            unavailable.busy(request, response);
        }
    }

    private boolean entered(Claim claim) {
        try {
            return admission.enter(claim);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void work(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try {
            chain.doFilter(request, new WithoutFaultOfOurs(request, response));
        } catch (ServletException | RuntimeException e) {
            if (!Overloaded.causes(e) || response.isCommitted()) {
                throw e;
            }
            unavailable.busy(request, response);
        }
    }

    private static Claim claim(HttpServletRequest request) {
        if (SessionUnlessHeader.hasHeader(request)) {
            return AuthorizationHeader.of(request).filter(AuthorizationHeader::isBearer).isPresent() ? Claim.PROGRAM : Claim.PASSWORD;
        }
        HttpSession session = request.getSession(false);
        return session != null && PersonalSession.hasBegun(session) ? Claim.PERSON : Claim.PASSWORD;
    }

    /** What the login page is made of, and readiness: a stranger needs no room for them, but hears as all do that the database is gone. */
    private static boolean isAFileForStrangers(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals("GET") && !SessionUnlessHeader.hasHeader(request)
            && (path.startsWith("/sancha/") || Stream.of("/login", "/login.html", "/favicon.ico", "/health").anyMatch(path::equals));
    }

    /** For code that answers a failure by itself: where a command of the engine noted that there was no room, its 500 becomes 503. */
    private final class WithoutFaultOfOurs extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        private WithoutFaultOfOurs(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, null);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            if (status >= SC_INTERNAL_SERVER_ERROR && Overloaded.causes(NotedRefusal.of(request))) {
                unavailable.busy(request, (HttpServletResponse) getResponse());
            } else {
                super.sendError(status, message);
            }
        }
    }
}
