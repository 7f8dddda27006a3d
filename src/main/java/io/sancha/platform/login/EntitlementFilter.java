package io.sancha.platform.login;

import io.sancha.platform.login.LoginEvent.Channel;
import io.sancha.platform.login.LoginEvent.Outcome;
import io.sancha.platform.login.PeopleOnRecord.Standing;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * At each request: is this still a person of the bank, is their access open, does their session still hold, and which groups have they
 * now? Whoever is disabled, deleted, or has lost a group acts without it from their next request on, in Tasklist and at both RESTs.
 */
class EntitlementFilter extends OncePerRequestFilter {
    private final PeopleOnRecord people;
    private final LoginEvents events;
    private final LoginLimits limits;
    private final Clock clock;

    EntitlementFilter(PeopleOnRecord people, LoginEvents events, LoginLimits limits, Clock clock) {
        this.people = people;
        this.events = events;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null) {
            Optional<Standing> person = people.of(login.getName()).filter(found -> holds(found, request));
            if (person.isPresent()) {
                actAs(person.get());
            } else {
                end(login.getName(), request);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean holds(Standing person, HttpServletRequest request) {
        return SessionUnlessHeader.hasHeader(request) ? !person.closed()
            : request.getSession(false) != null && PersonalSession.holds(request.getSession(false), person, clock.instant(), limits);
    }

    private static void actAs(Standing person) {
        SecurityContextHolder.setContext(new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(person.userId(), null, AuthorityUtils.createAuthorityList(person.groups()))));
    }

    private void end(String userId, HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        if (!SessionUnlessHeader.hasHeader(request) && request.getSession(false) != null) {
            request.getSession(false).invalidate();
            events.note(userId, userId, request.getRemoteAddr(), Channel.FORM, Outcome.ENDED);
        }
    }
}
