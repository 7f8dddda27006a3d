package io.sancha.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.kernel.secrecy.Masking;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.CaseOf;
import io.sancha.platform.people.Actors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In front of the engine's REST and that of its web applications, after the login: lets through what {@link OpenRoutes} names for a group
 * of the person, with a body and parameters that hold no expression, and refuses all else. The refusal goes on the trail.
 */
class EngineRouteFilter extends OncePerRequestFilter {
    private static final Pattern ENGINE_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** Headers by which some servers let a request pass for one of another method. */
    private static final Set<String> DISGUISES = Set.of("x-http-method-override", "x-http-method", "x-method-override");

    private final OpenRoutes routes = new OpenRoutes();
    /** With the first request: the web applications know their own classes once they have begun. */
    private final Supplier<EngineBodyTypes> bodies = SingletonSupplier.of(EngineBodyTypes::new);
    private final RefusalRateLimit tries;
    private final Trail trail;
    private final CaseOf cases;
    private final Actors actors;
    private final ObjectMapper json;

    EngineRouteFilter(Trail trail, CaseOf cases, Actors actors, RefusalRateLimit tries, ObjectMapper json) {
        this.trail = trail;
        this.cases = cases;
        this.actors = actors;
        this.tries = tries;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        HttpServletRequest checked;
        try {
            checked = check(request, person);
        } catch (Refusal refusal) {
            refuse(refusal, request, response, person.getName());
            return;
        }
        chain.doFilter(checked, response);
    }

    private HttpServletRequest check(HttpServletRequest request, Authentication person) throws IOException {
        OpenRoutes.Route route = routes.find(request.getMethod(), request.getRequestURI()).filter(found -> !disguised(request))
            .orElseThrow(() -> closed(request, "任何岗位", "any duty"));
        if (!route.openTo(person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList())) {
            throw closed(request, actors.called(person.getName()) + " 的岗位", "the duties of " + actors.called(person.getName()));
        }
        QueryRules.checkParameters(request, route.paged());
        HttpServletRequest asked = route.few() && request.getParameter("maxResults") == null ? new BoundedListRequest(request) : request;
        return EngineBody.read(asked, bodies.get().of(request.getMethod(), request.getRequestURI()));
    }

    private static boolean disguised(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream().anyMatch(name -> DISGUISES.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static Refusal closed(HttpServletRequest request, String whomChinese, String whomEnglish) {
        return Refusal.by("API-01", "接口 " + what(request) + " 不对" + whomChinese + "开放；请在任务清单或贷款页面办理",
            what(request) + " is not open to " + whomEnglish + "; work in Tasklist or on the loan pages");
    }

    /** It stands on the trail, so a person's number in an address is masked. */
    private static String what(HttpServletRequest request) {
        String all = Masking.text(request.getMethod() + " " + request.getRequestURI());
        return all.substring(0, Math.min(all.length(), 160));
    }

    private void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response, String user) throws IOException {
        // a question badly put is no attempt at an entry point
        if (!Refusal.INPUT.equals(refusal.rule()) && tries.worthRecording(user)) {
            List<String> ids = ENGINE_ID.matcher(request.getRequestURI()).results().map(MatchResult::group).toList();
            trail.refused(refusal.happenedAt(cases.place(ids, what(request))), user);
        }
        PlainParametersFilter.tell(refusal, request, response, json);
    }
}
