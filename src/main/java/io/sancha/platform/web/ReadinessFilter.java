package io.sancha.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before everything else: the port is open some seconds before people, diagrams and rules are in place, and a little longer than the server works.
 * In that time nothing is looked at, no password either: every address answers 503.
 */
class ReadinessFilter extends OncePerRequestFilter {
    private final ApplicationAvailability availability;
    private final Unavailable unavailable;

    ReadinessFilter(ApplicationAvailability availability, Unavailable unavailable) {
        this.availability = availability;
        this.unavailable = unavailable;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            chain.doFilter(request, response);
        } else {
            unavailable.notOpen(request, response);
        }
    }
}
