package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.login.PeopleOnRecord;
import io.sancha.platform.login.PersonalSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The manual's page on security is true: every route there is, tried with nobody and with the person of each duty. */
class SecurityPageTest extends IntegrationTest {
    private static final Pattern ROW = Pattern.compile("\\| (GET|POST|PUT|DELETE|OPTIONS|PATCH|ANY) \\| `([^`]+)` \\| ([^|]+) \\|");
    private static final String NOBODY = "nobody logged in";
    private static final String UUID = "11111111-2222-3333-4444-555555555555";
    private static final List<String> ROOTS = List.of("/engine-rest", "/camunda/api/engine/engine/default");

    @Autowired
    private RequestMappingHandlerMapping ours;
    @Autowired
    private FilterChainProxy security;
    @Autowired
    private FilterRegistrationBean<EngineRouteFilter> routes;
    @Autowired
    private IdentityService identity;
    @Autowired
    private PeopleOnRecord onRecord;
    @Autowired
    private JdbcTemplate sql;
    /** Who may, by method and path. */
    private final Map<String, Set<String>> page = new TreeMap<>();
    private final Map<String, String> examples = new HashMap<>();
    /** Read once a person: a session begins thousands of times here. */
    private final Map<String, PeopleOnRecord.Standing> known = new HashMap<>();

    @BeforeEach
    void readThePage() throws IOException {
        for (String line : Files.readAllLines(Path.of("src/docs/security.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                boolean engines = !row.group(2).startsWith("/camunda") && examples.keySet().stream().anyMatch(key -> key.equals("ENGINE"));
                for (String path : engines ? ROOTS.stream().map(root -> root + row.group(2)).toList() : List.of(row.group(2))) {
                    String key = row.group(1) + " " + path.replaceAll("\\{[^}]*}", "{}");
                    page.put(key, Set.of(row.group(3).trim().split(", ")));
                    examples.put(key, path.replace("{id}", UUID).replace("{file}", "app/plugin.js").replaceAll("\\{[^}]*}", "dummy"));
                }
            } else if (line.startsWith("## The engine's REST")) {
                examples.put("ENGINE", "");
            }
        }
    }

    /** Who holds every duty would be enough people for any branch. */
    @AfterEach
    void nobodyOfEveryDutyStays() {
        identity.deleteUser("of-every-duty");
    }

    @Test
    @Tag("long")
    void everyRouteIsOpenToWhomThePageSaysAndToNobodyElse() throws Exception {
        clock.standAt(clock.instant());
        Map<String, Collection<String>> people = people();
        Collection<String> everyDuty = people.values().stream().flatMap(Collection::stream).distinct().toList();
        ofEveryDuty(everyDuty);
        Map<String, Collection<String>> few = new TreeMap<>(Map.of("", List.of(), "admin", people.get("admin"), "of-every-duty", everyDuty));
        Set<String> wrong = new TreeSet<>();
        Set<String> routes = allRoutes();
        for (String route : routes) {
            for (String address : addresses(route)) {
                String method = route.substring(0, route.indexOf(' '));
                // what is listed is tried by each duty; what is not, by nobody and by somebody who has them all
                for (Map.Entry<String, Collection<String>> person : (examples.containsKey(route) ? people : few).entrySet()) {
                    boolean may = may(route, person.getKey(), person.getValue());
                    if (may != letThrough(method, address, person.getKey(), person.getValue())) {
                        wrong.add(route + " by " + person.getKey() + (may ? " is closed" : " is open"));
                    }
                }
            }
        }
        assertThat(routes).hasSizeGreaterThan(700);
        assertThat(wrong).isEmpty();
    }

    @Test
    void thePageNamesNoRouteThatThereIsNot() throws Exception {
        Set<String> routes = allRoutes();
        assertThat(page.keySet()).allSatisfy(row -> assertThat(routes).contains(row));
    }

    /** Methods that no class declares, but that servers answer by themselves. */
    @Test
    @Tag("long")
    void noOtherMethodOpensAnything() throws Exception {
        for (String route : allRoutes()) {
            String path = route.substring(route.indexOf(' ') + 1);
            for (String method : List.of("HEAD", "OPTIONS", "PATCH", "TRACE", "PROPFIND")) {
                if (!path.startsWith("/api") && (path.startsWith("/engine-rest") || path.startsWith("/camunda")) && !page.containsKey(method + " " + path)) {
                    String address = path.replace("{}", UUID);
                    assertThat(letThrough(method, address, "admin", List.of("camunda-admin", "admin", "auditor", "process-reviewer", "relationship-manager")))
                        .as(method + " " + path).isFalse();
                }
            }
        }
    }

    private boolean may(String route, String user, Collection<String> groups) {
        Set<String> listed = page.getOrDefault(route, page.getOrDefault("ANY" + route.substring(route.indexOf(' ')), Set.of()));
        return listed.contains(NOBODY) || user != null && !user.isEmpty() && (listed.contains("everybody") || groups.stream().anyMatch(listed::contains));
    }

    private List<String> addresses(String route) {
        String example = examples.get(route);
        String path = route.substring(route.indexOf(' ') + 1);
        return example != null ? List.of(example) : List.of(path.replace("{}", UUID), path.replace("{}", "dummy"));
    }

    /** A login is what nobody has, whatever else their request lacks. */
    @Test
    void whoIsNotLoggedInIsToldSo() throws Exception {
        Map<String, Integer> answers = new TreeMap<>();
        for (String route : allRoutes()) {
            if (SecurityConfiguration.isRest(route.substring(route.indexOf(' ') + 1)) && !may(route, null, List.of())) {
                var answer = new MockHttpServletResponse();
                letThrough(route.substring(0, route.indexOf(' ')), addresses(route).get(0), "", List.of(), answer);
                answers.put(route, answer.getStatus());
            }
        }
        assertThat(answers).hasSizeGreaterThan(700).allSatisfy((route, status) -> assertThat(status).as(route).isEqualTo(401));
    }

    private boolean letThrough(String method, String address, String user, Collection<String> groups) throws ServletException, IOException {
        return letThrough(method, address, user, groups, new MockHttpServletResponse());
    }

    /** Whether the request gets past the login and the security configuration of the running server, at least as far as its body is looked at. */
    private boolean letThrough(String method, String address, String user, Collection<String> groups, MockHttpServletResponse answer)
        throws ServletException, IOException {
        var request = new MockHttpServletRequest(method.equals("ANY") ? "GET" : method, address);
        request.setServletPath(address);
        request.setContentType("application/json");
        request.addHeader("Accept", "application/json");
        request.setQueryString("maxResults=1");
        request.addParameter("maxResults", "1");
        if (!user.isEmpty()) {
            var login = new UsernamePasswordAuthenticationToken(user, null, groups.stream().map(SimpleGrantedAuthority::new).toList());
            request.getSession(true).setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(login));
            PersonalSession.begin(request.getSession(), known.computeIfAbsent(user, id -> onRecord.of(id).orElseThrow()), clock.instant());
            // the token against foreign sites is another matter
            request.addHeader("X-XSRF-TOKEN", "t");
            request.setCookies(new jakarta.servlet.http.Cookie("XSRF-TOKEN", "t"));
        }
        boolean[] arrived = {false};
        FilterChain end = (req, res) -> arrived[0] = true;
        boolean engines = address.startsWith("/engine-rest") || address.startsWith("/camunda/api");
        security.doFilter(request, answer, (req, res) -> {
            if (engines) {
                routes.getFilter().doFilter(req, res, end);
            } else {
                end.doFilter(req, res);
            }
        });
        return arrived[0] || answer.getStatus() == 422;
    }

    private void ofEveryDuty(Collection<String> groups) {
        User user = identity.newUser("of-every-duty");
        user.setPassword("demo");
        identity.saveUser(user);
        groups.forEach(group -> identity.createMembership("of-every-duty", group));
    }

    private Map<String, Collection<String>> people() {
        Map<String, Collection<String>> people = new TreeMap<>();
        people.put("", List.of());
        for (String duty : sql.queryForList("select id from duty", String.class)) {
            String user = duty.equals("committee-member") ? "committee-member-1" : duty;
            people.put(user, identity.createGroupQuery().groupMember(user).unlimitedList().stream().map(Group::getId).toList());
        }
        assertThat(people.values()).filteredOn(Collection::isEmpty).hasSize(1);
        return people;
    }

    private Set<String> allRoutes() throws Exception {
        Set<String> all = new TreeSet<>();
        ours.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().forEach(path -> {
            var methods = mapping.getMethodsCondition().getMethods();
            String bare = path.replaceAll("\\{[^}]*}", "{}");
            if (methods.isEmpty()) {
                all.add("ANY " + bare);
            }
            methods.forEach(method -> all.add(method + " " + bare));
        }));
        all.add("GET /login");
        all.addAll(JaxRsRoutes.of("/engine-rest", CamundaRestResources.getResourceClasses()).keySet());
        for (String route : JaxRsRoutes.of("/camunda/api/engine", new EngineRestApplication().getClasses()).keySet()) {
            all.add(route);
            all.add(route.replace("/camunda/api/engine/engine/{}", "/camunda/api/engine/engine/default"));
        }
        for (var app : Map.<String, Application>of("admin", new AdminApplication(), "cockpit", new CockpitApplication(), "tasklist", new TasklistApplication(),
            "welcome", new WelcomeApplication()).entrySet()) {
            for (String route : JaxRsRoutes.of("/camunda/api/" + app.getKey(), app.getValue().getClasses()).keySet()) {
                all.addAll(List.of(named(route).split("\n")));
            }
        }
        return all;
    }

    /** Both the general route of a web application and the one of the engine that we have, as the page writes it. */
    private static String named(String route) {
        String one = route.replaceAll("/plugin/[a-zA-Z]+/static/", "/plugin/{}/static/").replace("/plugin/base/{}", "/plugin/base/default")
            .replace("/plugin/adminPlugins/{}", "/plugin/adminPlugins/default")
            .replace("/auth/user/{}", "/auth/user/default");
        return one.equals(route) || one.contains("/static/") ? one : one + "\n" + route;
    }
}
