package io.sancha.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Login by the engine's people: who they are and to which groups they belong; and the engine told who acts in each request. */
public final class EngineLogin {
    private EngineLogin() {
    }

    /** Checks the password with the engine, which also slows down who guesses. */
    public static class Provider implements AuthenticationProvider {
        private final IdentityService identity;

        public Provider(IdentityService identity) {
            this.identity = identity;
        }

        @Override
        public Authentication authenticate(Authentication login) {
            String user = login.getName();
            Object password = login.getCredentials();
            if (password == null || !identity.checkPassword(user, password.toString())) {
                throw new BadCredentialsException("用户名或密码不对 / wrong user name or password");
            }
            List<SimpleGrantedAuthority> groups = identity.createGroupQuery().groupMember(user).unlimitedList().stream().map(Group::getId).map(SimpleGrantedAuthority::new).toList();
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
            identity.setAuthentication(login.getName(), groups, branches.of(login.getName(), groups));
            try {
                chain.doFilter(request, response);
            } finally {
                identity.clearAuthentication();
            }
        }
    }
}
