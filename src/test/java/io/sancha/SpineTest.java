package io.sancha;

import io.sancha.platform.engine.BankClock;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The one application context of all tests that need the engine, on a fresh PostgreSQL with Flyway, with its web server. Background jobs
 * are off: a test names the job or timer that it fires. Nothing sleeps; the clock is moved.
 */
@SpringBootTest(classes = Sancha.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(StatementCount.class)
public abstract class SpineTest {
    @Autowired
    protected BankClock clock;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.address().asProperties().forEach((name, value) -> properties.add(name, () -> value));
        properties.add("sancha.password-strength", () -> "4");
        properties.add("camunda.bpm.job-execution.enabled", () -> "false");
        properties.add("camunda.bpm.generic-properties.properties.jobExecutorDeploymentAware", () -> "true");
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }
}
