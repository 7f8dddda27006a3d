package io.sancha.platform.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.platform.web.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A program's token: given for a password, used without one, and worth nothing once its reason is gone. */
class TokensTest extends IntegrationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "sechs Reiher am Fluss";
    private static int programs;
    @LocalServerPort
    int port;
    @Autowired
    IdentityService identity;
    @Autowired
    JdbcTemplate sql;

    private String person;

    @BeforeEach
    void aProgramOfAnAuditor() {
        clock.standAt(Instant.parse("2033-06-03T01:00:00Z").plus(Duration.ofDays(programs)));
        person = "program-" + programs++;
        User user = identity.newUser(person);
        user.setFirstName("报表");
        user.setLastName("");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        identity.createMembership(person, "auditor");
    }

    @Test
    void opensWhatThePasswordOpens() throws Exception {
        String token = issued().get("token").asText();

        assertThat(get("/api/logins", token)).isEqualTo(200);
        assertThat(get("/engine-rest/deployment/count", token)).isEqualTo(200);
        assertThat(get("/camunda/api/engine/engine/default/task/count", token)).isEqualTo(200);
        assertThat(new Browser(port).json("POST", "/api/tasks/none/claim", "{}", "Authorization", "Bearer " + token).statusCode()).isEqualTo(404);
        identity.deleteMembership(person, "auditor");
        assertThat(get("/api/logins", token)).as("with the groups of now").isEqualTo(403);
    }

    /** RFC 9110, 11.1. */
    @ParameterizedTest
    @ValueSource(strings = {"basic ", "BASIC "})
    void aSchemeIsKnownInWhateverCase(String basic) throws Exception {
        String password = basic + SessionTest.header(person, PASSWORD).substring("Basic ".length());
        HttpResponse<String> issued = new Browser(port).json("POST", "/api/tokens", "{}", "Authorization", password);
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        String token = JSON.readTree(issued.body()).get("token").asText();
        for (String bearer : new String[] {"bearer ", "BEARER ", "Bearer  "}) {
            assertThat(new Browser(port).get("/api/logins", "Authorization", bearer + token).statusCode()).as(bearer).isEqualTo(200);
        }
    }

    @Test
    void standsInTheDescriptionOfTheRest() throws Exception {
        JsonNode description = JSON.readTree(new Browser(port).get("/v3/api-docs", "Authorization", SessionTest.header(person, PASSWORD)).body());

        assertThat(description.get("paths").get("/api/tokens").fieldNames()).toIterable().contains("get", "post");
        assertThat(description.at("/components/securitySchemes/token/scheme").asText()).isEqualTo("bearer");
        assertThat(description.at("/components/securitySchemes/password/scheme").asText()).isEqualTo("basic");
    }

    @Test
    void nobodyFindsItInTheDatabase() throws Exception {
        String token = issued().get("token").asText();

        assertThat(sql.queryForList("select t::text from program_token t where user_id = ?", String.class, person)).hasSize(1)
            .noneMatch(row -> row.contains(token) || row.contains(token.substring("sancha_".length())));
    }

    @Test
    void holdsForAnHour() throws Exception {
        JsonNode issued = issued();
        assertThat(Instant.parse(issued.get("expiresAt").asText())).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        clock.moveBy(Duration.ofMinutes(59));
        assertThat(get("/api/cases", issued.get("token").asText())).isEqualTo(200);
        clock.moveBy(Duration.ofMinutes(1));
        assertThat(get("/api/cases", issued.get("token").asText())).isEqualTo(401);
    }

    @Test
    void isEndedByItsOwnerAndByNobodyElse() throws Exception {
        JsonNode issued = issued();
        String token = issued.get("token").asText();
        String address = "/api/tokens/" + issued.get("id").asLong();

        assertThat(new Browser(port).json("DELETE", address, "", "Authorization", SessionTest.header("admin", "demo")).statusCode()).isEqualTo(422);
        assertThat(get("/api/cases", token)).isEqualTo(200);
        assertThat(new Browser(port).get("/api/tokens", "Authorization", "Bearer " + token).body()).contains("\"id\":" + issued.get("id").asLong());
        assertThat(new Browser(port).json("DELETE", address, "", "Authorization", "Bearer " + token).statusCode()).isEqualTo(204);
        assertThat(get("/api/cases", token)).isEqualTo(401);
    }

    @Test
    void endsWithThePersonsLoginAndDoesNotComeBack() throws Exception {
        String token = issued().get("token").asText();
        clock.moveBy(Duration.ofMinutes(1));
        standing("closed");
        assertThat(get("/api/cases", token)).isEqualTo(401);
        clock.moveBy(Duration.ofMinutes(1));
        standing("open");
        assertThat(get("/api/cases", token)).isEqualTo(401);
        clock.moveBy(Duration.ofMinutes(1));
        assertThat(get("/api/cases", issued().get("token").asText())).isEqualTo(200);
    }

    @Test
    void endsWithThePassword() throws Exception {
        String token = issued().get("token").asText();
        User user = identity.createUserQuery().userId(person).singleResult();
        user.setPassword("sieben Reiher am Fluss");
        identity.saveUser(user);
        assertThat(get("/api/cases", token)).isEqualTo(401);
    }

    @Test
    void isGivenForAPasswordOnly() throws Exception {
        String token = issued().get("token").asText();
        Browser open = Browser.loggedIn(port, person, PASSWORD);

        assertThat(new Browser(port).json("POST", "/api/tokens", "", "Authorization", "Bearer " + token).statusCode()).isEqualTo(422);
        assertThat(open.json("POST", "/api/tokens", "", "X-XSRF-TOKEN", open.token()).statusCode()).isEqualTo(422);
        assertThat(new Browser(port).json("POST", "/api/tokens", "", "Authorization", SessionTest.header(person, "wrong")).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sancha_", "sancha_AAAA", "sancha_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "sancha_' or 1=1 --", "AAAA", "sancha_%00"})
    void aForgedOneOpensNothing(String forged) throws Exception {
        Browser open = Browser.loggedIn(port, person, PASSWORD);

        assertThat(get("/api/cases", forged)).isEqualTo(401);
        assertThat(open.get("/api/cases", "Authorization", "Bearer " + forged).statusCode()).as("beside a session").isEqualTo(401);
    }

    private JsonNode issued() throws Exception {
        HttpResponse<String> answer = new Browser(port).json("POST", "/api/tokens", "", "Authorization", SessionTest.header(person, PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return JSON.readTree(answer.body());
    }

    private int get(String address, String token) throws Exception {
        return new Browser(port).get(address, "Authorization", "Bearer " + token).statusCode();
    }

    private void standing(String standing) throws Exception {
        assertThat(new Browser(port).json("POST", "/api/logins/people/" + person + "/" + standing, "{\"reason\":\"核查\"}", "Authorization",
            SessionTest.header("admin", "demo")).statusCode()).isEqualTo(204);
    }
}
