package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.login.web.SessionTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Another site that makes a person's browser send requests (CSRF): whatever changes something asks for the token that only our pages can read. */
class ForgeryTest extends IntegrationTest {
    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void somebodyIsLoggedIn() throws Exception {
        browser = Browser.loggedIn(port, "admin", "demo");
        browser.get("/camunda/api/engine/engine/default/process-definition/count");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/tasks/none/claim", "PUT, /api/tasks/none/draft", "POST, /api/tasks/none/complete", "POST, /api/logins/people/none/closed",
            "DELETE, /api/tasks/none/draft",
        "PATCH, /api/tasks/none", "POST, /engine-rest/user/create", "PUT, /engine-rest/user/auditor/credentials", "DELETE, /engine-rest/user/none",
        "POST, /camunda/api/engine/engine/default/user/create", "DELETE, /camunda/api/engine/engine/default/user/none",
        "PUT, /camunda/api/engine/engine/default/group/none/members/none",
        "POST, /camunda/api/admin/auth/user/default/logout", "POST, /camunda/api/admin/auth/user/default/login/admin", "POST, /login", "POST, /logout",
        "POST, /swagger-ui", "POST, /error"})
    void nothingChangesWithoutTheToken(String method, String address) throws Exception {
        assertThat(browser.json(method, address, "{}").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/tasks/none/claim", "DELETE, /engine-rest/user/none", "DELETE, /camunda/api/engine/engine/default/user/none", "POST, /logout"})
    void aWrongTokenIsNoToken(String method, String address) throws Exception {
        assertThat(browser.json(method, address, "{}", "X-XSRF-TOKEN", "0123456789").statusCode()).isEqualTo(403);
    }

    @Test
    void theTokenOpensTheWay() throws Exception {
        assertThat(browser.json("POST", "/api/tasks/none/claim", "{}", "X-XSRF-TOKEN", browser.token()).statusCode()).isEqualTo(404);
        assertThat(browser.json("POST", "/camunda/api/engine/engine/default/user/none-such/unlock", "{}", "X-XSRF-TOKEN", browser.webappToken()).statusCode())
            .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"POST, /camunda/api/admin/auth/user/default/logout, ''", "POST, /camunda/api/engine/engine/default/task, ''",
        "POST, /camunda/app/tasklist/default/, ''",
        "DELETE, /camunda/api/engine/engine/default/user/none, ''", "PUT, /camunda/api/engine/engine/default/group/none/members/none, 0123456789",
        "POST, /camunda/api/admin/auth/user/default/logout, 0123456789"})
    void whoForgesARequestToTheWebApplicationsEndsNobodysSession(String method, String address, String token) throws Exception {
        assertThat((token.isEmpty() ? browser.json(method, address, "{}") : browser.json(method, address, "{}", "X-XSRF-TOKEN", token)).statusCode())
            .isEqualTo(403);
        assertThat(browser.get("/api/cases").statusCode()).as("still logged in").isEqualTo(200);
        assertThat(browser.get("/camunda/api/engine/engine/default/process-definition/count").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsLoggedOutByForceWasAskedForTheToken() throws Exception {
        browser.form("/logout", Map.of());
        assertThat(browser.get("/api/cases").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"admin, wrong, 401", "auditor, wrong, 401", "nobody, '', 401"})
    void aHeaderThatDoesNotHoldNeverRidesOnTheSession(String user, String password, int status) throws Exception {
        assertThat(browser.json("POST", "/engine-rest/user/create", "{}", "Authorization", SessionTest.header(user, password)).statusCode()).isEqualTo(status);
        assertThat(browser.json("POST", "/api/tasks/none/claim", "{}", "Authorization", SessionTest.header(user, password)).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"Basic", "Basic !!!", "Basic YWRtaW4=", "Bearer x", "Bearer", "Digest username=admin", "Negotiate abc", "x"})
    void noHeaderOfAnyKindRidesOnTheSession(String header) throws Exception {
        for (String address : new String[] {"/api/tasks/none/claim", "/engine-rest/user/create", "/camunda/api/engine/engine/default/user/create"}) {
            assertThat(browser.json("POST", address, "{}", "Authorization", header).statusCode()).as(header + " " + address).isIn(401, 403);
        }
        assertThat(browser.get("/api/cases", "Authorization", header).statusCode()).isEqualTo(401);
    }

    @Test
    void aGoodHeaderActsForItsOwnPersonNotForTheSessions() throws Exception {
        assertThat(browser.get("/api/logins", "Authorization", SessionTest.header("relationship-manager", "demo")).statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/logins", "Authorization", SessionTest.header("auditor", "demo")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Origin, https://elsewhere.example", "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site"})
    void aPasswordThatTheBrowserRemembersIsNoTokenForOtherSites(String name, String value) throws Exception {
        assertThat(new Browser(port).json("POST", "/engine-rest/user/create", "{}", "Authorization", SessionTest.header("admin", "demo"), name, value)
            .statusCode()).isEqualTo(403);
    }

    /** Nothing is done in the name of nobody, so nothing can be forged: what they lack is the login. Where none is asked for, the token is. */
    @ParameterizedTest
    @CsvSource({"POST, /api/tasks/none/claim, 401", "PUT, /api/tasks/none/draft, 401", "DELETE, /engine-rest/user/none, 401", "PATCH, /api/nothing, 401",
        "POST, /camunda/api/engine/engine/default/user/create, 401", "POST, /v3/api-docs, 401", "POST, /index.html, 302", "POST, /swagger-ui/index.html, 302",
        "POST, /login, 403", "POST, /logout, 403", "POST, /api/demo-people, 403", "POST, /error, 403"})
    void whoSendsNothingAtAllIsAskedToLogIn(String method, String address, int status) throws Exception {
        assertThat(new Browser(port).json(method, address, "{}").statusCode()).isEqualTo(status);
        assertThat(new Browser(port).json(method, address, "{}", "X-XSRF-TOKEN", "0123456789").statusCode()).isEqualTo(status);
        var gone = new Browser(port);
        gone.useSession("of-yesterday");
        assertThat(gone.json(method, address, "{}").statusCode()).isEqualTo(status);
    }

    @Test
    void nobodyIsLoggedInByForce() throws Exception {
        assertThat(new Browser(port).form("/login", Map.of("username", "auditor", "password", "demo")).statusCode()).isEqualTo(403);
        assertThat(new Browser(port).form("/login", Map.of("username", "auditor", "password", "demo"), "Authorization", SessionTest.header("admin", "demo"))
            .statusCode()).isEqualTo(403);
    }
}
