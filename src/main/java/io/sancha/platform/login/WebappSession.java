package io.sancha.platform.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** The web applications' own notion of who is logged in follows ours: what they remember of a person's groups, and their button to log out. */
final class WebappSession {
    private WebappSession() {
    }

    /** Lets the web applications keep what they remember of a person only while the groups are the same. */
    static class Login extends ContainerBasedAuthenticationFilter {
        @Override
        protected boolean existisAuthentication(Authentications remembered, String engine, String user) {
            List<String> now = SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
            return super.existisAuthentication(remembered, engine, user)
                && remembered.getAuthenticationForProcessEngine(engine) instanceof UserAuthentication known
                && known.getGroupIds() != null && Set.copyOf(now).equals(new HashSet<>(known.getGroupIds()));
        }
    }

    /** Logging out in Tasklist ends the one session that all share, once the web application has accepted its forgery token. */
    static class Logout extends OncePerRequestFilter {
        private final LoginHandler handler;

        Logout(LoginHandler handler) {
            this.handler = handler;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getMethod().equals("POST") || !request.getRequestURI().endsWith("/logout");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            var login = SecurityContextHolder.getContext().getAuthentication();
            chain.doFilter(request, response);
            if (response.getStatus() < HttpServletResponse.SC_MULTIPLE_CHOICES && request.getSession(false) != null) {
                request.getSession(false).invalidate();
                handler.logout(request, response, login);
            }
        }
    }
}
