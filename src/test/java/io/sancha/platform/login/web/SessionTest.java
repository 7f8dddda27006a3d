package io.sancha.platform.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.login.LoginEvent.Outcome;
import io.sancha.platform.login.LoginEvents;
import io.sancha.platform.web.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session: how it begins, how it ends, and who loses the right to it in the middle. */
public class SessionTest extends IntegrationTest {
    private static final String PASSWORD = "drei Kraniche am See";
    private static final String DEPLOYMENTS = "/engine-rest/deployment/count";
    private static final String TASKS_IN_TASKLIST = "/camunda/api/engine/engine/default/task/count";
    private static final String DEPLOYMENTS_IN_COCKPIT = "/camunda/api/engine/engine/default/deployment/count";
    private static int people;
    @LocalServerPort
    int port;
    @Autowired
    IdentityService identity;
    @Autowired
    LoginEvents events;

    private String person;

    @BeforeEach
    void anAuditorOfTheirOwn() {
        clock.standAt(Instant.parse("2031-03-03T01:00:00Z").plus(Duration.ofDays(people)));
        person = "session-" + people++;
        User user = identity.newUser(person);
        user.setFirstName("陈 " + person);
        user.setLastName("");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        identity.createMembership(person, "auditor");
    }

    @Test
    void aSessionGetsANewNameAtLogin() throws Exception {
        var browser = new Browser(port);
        browser.get("/cases.html");
        browser.useSession(browser.session() == null ? "0123456789ABCDEF0123456789ABCDEF" : browser.session());
        String before = browser.session();
        browser.login(person, PASSWORD);

        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(browser.get("/api/cases").statusCode()).isEqualTo(200);
        browser.useSession(before);
        assertThat(browser.get("/api/cases").statusCode()).isEqualTo(401);
    }

    @Test
    void theCookieIsNeitherForScriptsNorForOtherSites() throws Exception {
        HttpResponse<String> answer = new Browser(port).login(person, PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith("JSESSIONID")).singleElement().asString()
            .contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void loggingOutEndsTheSessionForWhoeverKeptItsName() throws Exception {
        Browser browser = someone();
        String kept = browser.session();
        HttpResponse<String> answer = browser.form("/logout", Map.of("_csrf", browser.token()), "Accept", "text/html");

        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login?bye"));
        assertThat(browser.session()).isNull();
        browser.useSession(kept);
        nothingIsOpenTo(browser);
        assertThat(events.latest(Long.MAX_VALUE, person, 1).get(0).outcome()).isEqualTo(Outcome.OUT);
    }

    @Test
    void loggingOutInTasklistEndsTheOneSession() throws Exception {
        Browser browser = someone();
        browser.get(DEPLOYMENTS_IN_COCKPIT);
        String kept = browser.session();
        assertThat(browser.json("POST", "/camunda/api/admin/auth/user/default/logout", "{}", "X-XSRF-TOKEN", browser.webappToken()).statusCode())
            .isEqualTo(200);
        browser.useSession(kept);
        nothingIsOpenTo(browser);
    }

    @Test
    void endsWhenItIsNotUsed() throws Exception {
        Browser browser = someone();
        clock.moveBy(Duration.ofMinutes(29));
        assertThat(browser.get("/api/cases").statusCode()).isEqualTo(200);
        clock.moveBy(Duration.ofMinutes(29));
        assertThat(browser.get("/api/cases").statusCode()).isEqualTo(200);
        clock.moveBy(Duration.ofMinutes(30));
        nothingIsOpenTo(browser);
    }

    @Test
    void endsAfterTwelveHoursHoweverMuchItIsUsed() throws Exception {
        Browser browser = someone();
        for (int i = 0; i < 12 * 3 - 1; i++) {
            clock.moveBy(Duration.ofMinutes(20));
            assertThat(browser.get("/api/login-options").statusCode()).isEqualTo(200);
        }
        assertThat(browser.get("/api/cases").statusCode()).isEqualTo(200);
        clock.moveBy(Duration.ofMinutes(20));
        nothingIsOpenTo(browser);
    }

    @Test
    void whoIsClosedOutIsOutAtOnceAndTheSessionDoesNotComeBack() throws Exception {
        Browser browser = someone();
        assertThat(browser.get(DEPLOYMENTS_IN_COCKPIT).statusCode()).isEqualTo(200);
        Browser again = someone();
        set("closed", "离岗审查");

        nothingIsOpenTo(browser);
        assertThat(new Browser(port).login(person, PASSWORD).headers().firstValue("Location").orElse("")).endsWith("/login?error");
        assertThat(basic(PASSWORD)).isEqualTo(401);
        clock.moveBy(Duration.ofMinutes(1));
        set("open", "审查完毕");
        nothingIsOpenTo(again);
        assertThat(basic(PASSWORD)).isEqualTo(200);
    }

    @Test
    void whoIsDeletedIsOutAtOnce() throws Exception {
        Browser browser = someone();
        browser.get(DEPLOYMENTS_IN_COCKPIT);
        identity.deleteUser(person);
        nothingIsOpenTo(browser);
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOld() throws Exception {
        Browser browser = someone();
        User user = identity.createUserQuery().userId(person).singleResult();
        user.setPassword("vier Kraniche am See");
        identity.saveUser(user);
        nothingIsOpenTo(browser);
        assertThat(basic(PASSWORD)).isEqualTo(401);
    }

    @Test
    void aLostGroupIsLostAtOnceAlsoInTheWebApplications() throws Exception {
        new Browser(port).json("POST", "/engine-rest/process-definition/key/credit-lifecycle/start", "{}", "Authorization",
            header("relationship-manager", "demo"));
        Browser browser = someone();
        assertThat(browser.get(DEPLOYMENTS).statusCode()).isEqualTo(200);
        assertThat(browser.get(TASKS_IN_TASKLIST).body()).doesNotContain("\"count\":0");
        identity.deleteMembership(person, "auditor");

        assertThat(browser.get(DEPLOYMENTS).statusCode()).isEqualTo(403);
        assertThat(browser.get(DEPLOYMENTS_IN_COCKPIT).statusCode()).isEqualTo(403);
        assertThat(browser.get(TASKS_IN_TASKLIST).body()).contains("\"count\":0");
        assertThat(browser.get("/api/logins").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0123456789ABCDEF0123456789ABCDEF", "../../etc/passwd", "%00", "' or 1=1 --"})
    void aForgedSessionOpensNothing(String forged) throws Exception {
        var browser = new Browser(port);
        browser.useSession(forged);
        nothingIsOpenTo(browser);
    }

    @Test
    void aTamperedSessionOpensNothing() throws Exception {
        Browser browser = someone();
        String name = browser.session();
        browser.useSession(name.substring(0, name.length() - 1) + (name.endsWith("0") ? "1" : "0"));
        nothingIsOpenTo(browser);
    }

    private Browser someone() throws Exception {
        return Browser.loggedIn(port, person, PASSWORD);
    }

    private void set(String standing, String reason) throws Exception {
        HttpResponse<String> answer = new Browser(port)
            .json("POST", "/api/logins/people/" + person + "/" + standing, "{\"reason\":\"" + reason + "\"}", "Authorization",
            header("admin", "demo"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private int basic(String password) throws Exception {
        return new Browser(port).get("/api/cases", "Authorization", header(person, password)).statusCode();
    }

    public static String header(String user, String password) {
        return "Basic " + java.util.Base64.getEncoder().encodeToString((user + ":" + password).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void nothingIsOpenTo(Browser browser) throws Exception {
        for (String address : new String[] {"/api/cases", DEPLOYMENTS, DEPLOYMENTS_IN_COCKPIT, "/v3/api-docs"}) {
            HttpResponse<String> answer = browser.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(401);
            assertThat(answer.body()).as(address).startsWith("{\"type\":\"about:blank\",\"title\":\"请先登录 Log in first\"").hasSizeLessThan(600);
        }
    }
}
