package io.sancha.platform.login;

import io.sancha.platform.engine.Branches;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/** Login by the engine's people: who they are and to which groups they belong; and the engine told who acts in each request. */
public final class EngineLogin {
    private EngineLogin() {
    }

    /** The address must wait before it may try this name again; said of names that exist and of others alike. */
    public static class TooManyTries extends AuthenticationException {
        TooManyTries() {
            super("尝试过多，请稍后再试 / too many tries, wait and try again");
        }
    }

    /** Has the password compared at the engine's {@link PasswordVerification}, which slows down who guesses. */
    public static class Provider implements AuthenticationProvider {
        private final IdentityService identity;
        private final LoginThrottle throttle;

        public Provider(IdentityService identity, LoginThrottle throttle) {
            this.identity = identity;
            this.throttle = throttle;
        }

        @Override
        public Authentication authenticate(Authentication login) {
            String user = login.getName();
            Object password = login.getCredentials();
            if (!identity.checkPassword(user, password == null ? "" : password.toString())) {
                if (login.getDetails() instanceof WebAuthenticationDetails from && throttle.mustWait(user, from.getRemoteAddress())) {
                    throw new TooManyTries();
                }
                throw new BadCredentialsException("用户名或密码不对 / wrong user name or password");
            }
            List<SimpleGrantedAuthority> groups = identity.createGroupQuery().groupMember(user).unlimitedList().stream().map(Group::getId)
                .map(SimpleGrantedAuthority::new).toList();
            return new UsernamePasswordAuthenticationToken(user, null, groups);
        }

        @Override
        public boolean supports(Class<?> kind) {
            return AbstractAuthenticationToken.class.isAssignableFrom(kind) && UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
        }
    }

    /** The person logged in is the one who acts in the engine during the request, on our REST and the engine's. */
    public static class Acting extends OncePerRequestFilter {
        private final IdentityService identity;
        private final Branches branches;

        public Acting(IdentityService identity, Branches branches) {
            this.identity = identity;
            this.branches = branches;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            Authentication login = SecurityContextHolder.getContext().getAuthentication();
            if (login == null || !login.isAuthenticated()) {
                chain.doFilter(request, response);
                return;
            }
            List<String> groups = login.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
            boolean stranger = login instanceof AnonymousAuthenticationToken;
            identity.setAuthentication(login.getName(), groups, stranger ? List.of() : branches.of(login.getName(), groups));
            try {
                chain.doFilter(request, response);
            } finally {
                identity.clearAuthentication();
            }
        }
    }
}
