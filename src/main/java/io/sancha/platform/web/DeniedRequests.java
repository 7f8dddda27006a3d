package io.sancha.platform.web;

import io.sancha.platform.login.SessionUnlessHeader;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Tells whoever may not do something so. Spring asks for the token against forged requests before it asks who somebody is; so whoever sends neither
 * would hear that they have no right. Nothing can be forged in the name of nobody: what they lack is the login, and they hear that.
 */
class DeniedRequests implements AccessDeniedHandler {
    private final AccessDeniedHandler denied = new AccessDeniedHandlerImpl();
    private final RequestMatcher withoutLogin;
    private final AuthenticationEntryPoint login;

    /**
     * @param withoutLogin addresses that ask for no login: there the token is all that is missing, and logging in would not help
     * @param login tells whoever is not logged in so
     */
    DeniedRequests(RequestMatcher withoutLogin, AuthenticationEntryPoint login) {
        this.withoutLogin = withoutLogin;
        this.login = login;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) throws IOException, ServletException {
        if (why instanceof CsrfException && isNobodys(request) && !withoutLogin.matches(request)) {
            login.commence(request, response, new InsufficientAuthenticationException("not logged in", why));
        } else {
            denied.handle(request, response, why);
        }
    }

    /** Whether neither a session nor a header stands for anybody. A header has not been looked at yet where the token is asked for. */
    private static boolean isNobodys(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() == null && !SessionUnlessHeader.hasHeader(request);
    }
}
