package io.sancha.platform.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.login.LoginEvent.Channel;
import io.sancha.platform.login.LoginEvent.Outcome;
import io.sancha.platform.login.LoginThrottle;
import io.sancha.platform.login.LoginThrottle.Attempt;
import io.sancha.platform.web.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who guesses passwords is slowed down at every entry point alike, and learns nothing: neither the password nor whether there is such a person. */
class GuessingTest extends IntegrationTest {
    private static final String PASSWORD = "fünf Karpfen im Teich";
    private static int tests;
    @LocalServerPort
    int port;
    @Autowired
    IdentityService identity;
    @Autowired
    LoginThrottle throttle;
    @Autowired
    JdbcTemplate sql;

    private String person;

    @BeforeEach
    void somebody() {
        clock.standAt(Instant.parse("2032-05-03T01:00:00Z").plus(Duration.ofDays(40L * tests)));
        person = "guessed-" + tests++;
        User user = identity.newUser(person);
        user.setFirstName("周");
        user.setLastName("");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
    }

    @Test
    void afterFiveWrongOnesTheRightOneMustWaitToo() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(form(person, "wrong" + i)).endsWith("/login?error");
        }
        assertThat(form(person, "wrong4")).endsWith("/login?wait");
        assertThat(form(person, PASSWORD)).endsWith("/login?wait");
        clock.moveBy(Duration.ofMinutes(14));
        assertThat(form(person, PASSWORD)).endsWith("/login?wait");
        clock.moveBy(Duration.ofMinutes(1));
        assertThat(form(person, PASSWORD)).endsWith("/");
    }

    @Test
    void aNameThatNobodyHasIsAnsweredTheSame() throws Exception {
        for (int i = 0; i < 7; i++) {
            HttpResponse<String> somebody = new Browser(port).login(person, "wrong");
            HttpResponse<String> nobody = new Browser(port).login(person + "-nobody", "wrong");
            assertThat(nobody.statusCode()).isEqualTo(somebody.statusCode());
            assertThat(nobody.body()).isEqualTo(somebody.body());
            assertThat(nobody.headers().firstValue("Location")).isEqualTo(somebody.headers().firstValue("Location"));
            assertThat(headers(nobody)).isEqualTo(headers(somebody));
        }
        List<String> kept = sql.queryForList("select coalesce(user_id, '-') || ' ' || outcome from login_event where at = ? order by id", String.class,
            java.sql.Timestamp.from(clock.instant()));
        assertThat(kept).containsOnlyOnce("- TOO_MANY", person + " TOO_MANY").hasSize(12);
    }

    @Test
    void aClosedPersonsRightPasswordIsAnsweredAsAWrongOne() throws Exception {
        new Browser(port).json("POST", "/api/logins/people/" + person + "/closed", "{\"reason\":\"休假\"}", "Authorization", SessionTest.header("admin", "demo"));
        HttpResponse<String> right = new Browser(port).get("/api/cases", "Authorization", SessionTest.header(person, PASSWORD));
        HttpResponse<String> wrong = new Browser(port).get("/api/cases", "Authorization", SessionTest.header(person, "wrong"));
        assertThat(right.statusCode()).isEqualTo(401).isEqualTo(wrong.statusCode());
        assertThat(right.body()).contains("请先登录").isEqualTo(wrong.body());
        assertThat(headers(right)).isEqualTo(headers(wrong));
    }

    /** The server closes each connection after its hundredth answer, whatever is asked. */
    private static Set<String> headers(HttpResponse<String> answer) {
        Set<String> names = new TreeSet<>(answer.headers().map().keySet());
        names.remove("connection");
        return names;
    }

    @Test
    void wrongPasswordsInTheFormAndInHeadersCountTogether() throws Exception {
        form(person, "wrong");
        basic("wrong");
        basic("wrong");
        assertThat(basic(PASSWORD)).isEqualTo(200);
        form(person, "wrong");
        for (int i = 0; i < 4; i++) {
            basic("wrong");
        }
        assertThat(form(person, PASSWORD)).endsWith("/login?wait");
        assertThat(attempt("10.3.0.1", Outcome.IN)).as("from where nobody guesses, the person comes in").isTrue();
    }

    @Test
    void nobodyTriesPasswordsByTheEnginesRest() throws Exception {
        assertThat(new Browser(port).json("POST", "/engine-rest/identity/verify", "{\"username\":\"" + person + "\",\"password\":\"" + PASSWORD + "\"}",
            "Authorization", SessionTest.header("auditor", "demo")).statusCode()).isEqualTo(403);
    }

    @Test
    void whoTriesOnePasswordOnEverybodyMustWait() {
        IntStream.range(0, 100).forEach(i -> throttle.decide(new Attempt("spray-" + i, null, "10.4.0.1", Channel.FORM), Outcome.WRONG));
        assertThat(throttle.mustWait("spray-new", "10.4.0.1")).isTrue();
        assertThat(throttle.mustWait("spray-new", "10.4.0.2")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "' or '1'='1", "管理员", "adm in", "ADMIN", "${7*7}", "../admin"})
    void strangeNamesAreWrongNames(String name) throws Exception {
        assertThat(form(name, "demo")).endsWith("/login?error");
        assertThat(form(name, "")).endsWith("/login?error");
    }

    /** The firewall before the login takes no control characters. */
    @Test
    void aNameWithAControlCharacterIsABadRequest() throws Exception {
        assertThat(new Browser(port).login("adm\u0000in", "demo").statusCode()).isEqualTo(422);
    }

    @Test
    void guessesOutliveTheServerAndAreNotTakenBack() {
        attempt("10.5.0.1", Outcome.WRONG);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> sql.update("delete from login_event where user_id = ?", person)))
            .hasMessageContaining("facts");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> sql.update("update login_event set outcome = 'IN' where user_id = ?", person)))
            .hasMessageContaining("facts");
    }

    private boolean attempt(String address, Outcome found) {
        return throttle.decide(new Attempt(person, person, address, Channel.FORM), found);
    }

    private String form(String name, String password) throws Exception {
        return new Browser(port).login(name, password).headers().firstValue("Location").orElse("none");
    }

    private int basic(String password) throws Exception {
        return new Browser(port).get("/api/cases", "Authorization", SessionTest.header(person, password)).statusCode();
    }
}
