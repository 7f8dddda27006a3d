package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.sancha.IntegrationTest;
import io.sancha.platform.login.web.SessionTest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** More than can be done at once, and a database without a free connection: 503 and come again, never a fault of the server. */
class OverloadTest extends IntegrationTest {
    private static final String[] EVERYWHERE = {"/api/cases", "/engine-rest/task?maxResults=5", "/engine-rest/process-definition/count", "/api/loans/none",
        "/camunda/api/engine/engine/default/task/count", "/camunda/app/tasklist/default/", "/api/documents/none", "/cases.html"};
    @LocalServerPort
    private int port;
    @Autowired
    private DataSource database;
    @Autowired
    private LoadLimits limits;
    @Autowired
    private JdbcTemplate sql;
    @Value("${camunda.bpm.job-execution.max-pool-size}")
    private int jobs;

    private HikariDataSource pool;

    @BeforeEach
    void thePoolOfConnections() throws SQLException {
        pool = database.unwrap(HikariDataSource.class);
    }

    @Test
    void manyLoginsAtOnceEndInNoFault() throws Exception {
        List<HttpResponse<String>> answers = atOnce(50, n -> new Browser(port).login("committee-member-" + (n % 7 + 1), "demo"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isIn(302, 503);
            if (answer.statusCode() == 503) {
                toldToComeAgain(answer);
            } else {
                assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("error").doesNotContain("wait");
            }
        });
        assertThat(answers).anySatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(302));
        Browser.loggedIn(port, "committee-member-1", "demo");
    }

    @Test
    void manyMixedRequestsAtOnceEndInNoFault() throws Exception {
        Browser person = Browser.loggedIn(port, "auditor", "demo");
        String program = SessionTest.header("auditor", "demo");
        List<HttpResponse<String>> answers = atOnce(200, n -> n % 2 == 0 ? person.get(EVERYWHERE[n / 2 % EVERYWHERE.length])
            : new Browser(port).get(EVERYWHERE[n / 2 % EVERYWHERE.length], "Authorization", program));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isIn(200, 302, 404, 422, 503);
            if (answer.statusCode() == 503) {
                toldToComeAgain(answer);
            }
        });
        assertThat(person.get("/api/cases").statusCode()).as("quick again").isEqualTo(200);
    }

    /** Whatever holds them: a slow statement, another node, the end of day. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/cases", "/api/loans/none", "/engine-rest/task?maxResults=5", "/engine-rest/process-definition/count",
        "/camunda/api/engine/engine/default/task/count", "/camunda/app/tasklist/default/", "/api/logins", "/health", "/login"})
    void withoutAFreeConnectionNothingIsAFault(String address) throws Exception {
        Browser person = Browser.loggedIn(port, "auditor", "demo");
        long attempts = attempts();
        withoutConnections(() -> {
            HttpResponse<String> bySession = person.get(address);
            HttpResponse<String> byPassword = new Browser(port).get(address, "Authorization", SessionTest.header("auditor", "demo"));
            for (HttpResponse<String> answer : List.of(bySession, byPassword)) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                toldToComeAgain(answer);
            }
            return null;
        });
        assertThat(attempts()).as("what was not looked at counts against nobody").isEqualTo(attempts);
        assertThat(person.get("/api/cases").statusCode()).as("the session still holds").isEqualTo(200);
    }

    @Test
    void aLoginWithoutAFreeConnectionIsNoWrongPassword() throws Exception {
        var person = new Browser(port);
        person.get("/login");
        HttpResponse<String> answer = withoutConnections(() -> person.login("auditor", "demo"));

        assertThat(answer.statusCode()).isEqualTo(503);
        toldToComeAgain(answer);
        assertThat(person.login("auditor", "demo").headers().firstValue("Location").orElse("")).endsWith("/");
    }

    /** A refusal is told only together with its record. */
    @Test
    void whatIsRefusedButCannotBeRecordedIsAskedForAgain() throws Exception {
        Browser person = Browser.loggedIn(port, "auditor", "demo");
        person.get("/camunda/app/tasklist/default/");
        HttpResponse<String> answer = withoutConnections(() -> person.json("POST", "/camunda/api/engine/engine/default/user/create", "{}", "X-XSRF-TOKEN",
            person.webappToken()));

        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void neitherJobsNorRequestsWaitForTheOthersConnections() {
        assertThat(pool.getMaximumPoolSize()).isGreaterThanOrEqualTo(2 * (limits.atOnce() + jobs) + 1);
        assertThat(limits.programs()).isLessThan(limits.atOnce());
        assertThat(limits.passwords()).isLessThan(limits.programs());
    }

    private interface Asking {
        HttpResponse<String> ask(int number) throws Exception;
    }

    private static List<HttpResponse<String>> atOnce(int many, Asking asking) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(many);
        try {
            List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                calls.add(() -> asking.ask(number));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }

    private <T> T withoutConnections(Callable<T> meanwhile) throws Exception {
        List<Connection> held = new ArrayList<>();
        long patience = pool.getConnectionTimeout();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                held.add(pool.getConnection());
            }
            pool.setConnectionTimeout(250);
            return meanwhile.call();
        } finally {
            pool.setConnectionTimeout(patience);
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    private long attempts() {
        return sql.queryForObject("select count(*) from login_event where outcome in ('WRONG', 'CLOSED', 'TOO_MANY')", Long.class);
    }

    private static void toldToComeAgain(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("请稍后重试").contains("try again shortly");
    }
}
