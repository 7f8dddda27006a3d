package io.sancha.platform.login;

import io.sancha.platform.login.LoginEvent.Channel;
import io.sancha.platform.login.LoginEvent.Outcome;
import io.sancha.platform.login.PeopleOnRecord.Standing;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Login by a token of ours in the header. Other bearers are an issuer's, and left to it. */
class ProgramTokenFilter extends OncePerRequestFilter {
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final Duration SAME_VISIT = Duration.ofHours(1);
    private final ProgramTokens tokens;
    private final LoginEvents events;

    ProgramTokenFilter(ProgramTokens tokens, LoginEvents events) {
        this.tokens = tokens;
        this.events = events;
    }

    static boolean isOurs(HttpServletRequest request) {
        return token(request).isPresent();
    }

    private static Optional<String> token(HttpServletRequest request) {
        return AuthorizationHeader.of(request).filter(AuthorizationHeader::isBearer).map(AuthorizationHeader::credentials)
            .filter(token -> token.startsWith(ProgramTokens.PREFIX));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isOurs(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Optional<Standing> holder = token(request).flatMap(tokens::holder);
        if (holder.isEmpty()) {
            events.noteOnceIn(A_WHILE, "", null, request.getRemoteAddr(), Channel.BEARER, Outcome.FORGED);
            new UnauthorisedEntryPoint().commence(request, response, new BadCredentialsException("no valid token"));
            return;
        }
        Standing person = holder.get();
        events.noteOnceIn(SAME_VISIT, person.userId(), person.userId(), request.getRemoteAddr(), Channel.BEARER, Outcome.IN);
        SecurityContextHolder.setContext(new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(person.userId(), null, AuthorityUtils.createAuthorityList(person.groups()))));
        chain.doFilter(request, response);
    }
}
