package io.sancha;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Actor;
import io.sancha.platform.web.LateWords;
import io.sancha.tools.walkthrough.DoneTwice;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one application context of all tests that need the engine, on a fresh PostgreSQL with Flyway, with its web server. Background jobs
 * are off: a test names the job or timer that it fires. Nothing sleeps; the clock is moved. A second context beside it would be a second
 * engine of the same name, and the engine's REST would serve the one that started last; so what one test adds to the context is added here
 * for all and is off until that test turns it on.
 */
@SpringBootTest(classes = Sancha.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({StatementCount.class, StepsAlone.class, DoneTwice.class, LateWords.class})
public abstract class IntegrationTest {
    @Autowired
    protected BankClock clock;
    @Autowired
    private Trail trail;
    @Autowired
    private PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.address().asProperties().forEach((name, value) -> properties.add(name, () -> value));
        properties.add("sancha.password-strength", () -> "4");
        properties.add("camunda.bpm.job-execution.enabled", () -> "false");
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", TestMailServer::port);
        properties.add("sancha.mail.from", () -> "sancha@bank.example");
        properties.add("sancha.mail.link", () -> "https://sancha.bank.example");
        properties.add("camunda.bpm.generic-properties.properties.jobExecutorDeploymentAware", () -> "true");
    }

    /** What a desk does within a step of a diagram, done by the test itself: within an act, in a transaction. */
    protected <T> T inAnAct(String caseId, Supplier<T> deed) {
        return new TransactionTemplate(transactions).execute(status -> trail.within(Actor.SYSTEM, ActPlace.outsideProcess(caseId, "test"), deed));
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }
}
