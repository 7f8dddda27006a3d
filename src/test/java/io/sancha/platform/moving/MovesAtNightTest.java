package io.sancha.platform.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sancha.IntegrationTest;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanNews;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanState;
import io.sancha.platform.audit.TrailAudit;
import io.sancha.platform.engine.CaseInstances;
import io.sancha.platform.engine.InstanceMoves;
import io.sancha.platform.engine.RunningInstances;
import io.sancha.platform.engine.VersionMove;
import io.sancha.platform.release.Reviewers;
import io.sancha.steps.endofday.EndOfDay;
import io.sancha.steps.endofday.Partition;
import io.sancha.steps.postloan.process.LoanNewsDelivery;
import io.sancha.steps.postloan.process.PostloanProcess;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A case moves while the day ends in which its loan falls into arrears: one waits for the other, and the case hears of it wherever it is. */
@Tag("long")
class MovesAtNightTest extends IntegrationTest {
    private static final String POSTLOAN = "postloan/postloan.bpmn";
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private StepsBefore steps;
    @Autowired
    private CaseInstances cases;
    @Autowired
    private RunningInstances instances;
    @Autowired
    private InstanceMoves engine;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private TrailAudit audit;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private LoanNewsDelivery delivery;
    @Autowired
    private PostloanProcess told;
    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private Movers movers;
    private int old;
    private String caseId;
    private LoanAccount loan;

    @BeforeEach
    void aLoanThatIsInspected() {
        movers = new Movers(beans);
        old = postloan("核对贷款状态");
        caseId = steps.lifeUntilWaits("collect-evidence", DossierVariant.ofTheGarmentMaker(), task -> { });
        loan = loans.ofCase(caseId).orElseThrow();
        postloan("另行核对状态");
    }

    private int postloan(String name) {
        return movers.releases(POSTLOAN, Reviewers.read(POSTLOAN)
            .replaceFirst("name=\"[^\"&]+&#10;Check loan state", "name=\"" + name + "&#10;Check loan state"));
    }

    @AfterEach
    void asItWas() {
        other.shutdown();
        if (cases.count(caseId) > 0) {
            cases.stop(caseId, "tried");
        }
        movers.close();
    }

    /** The books do not wait for a case that moves; what they have to tell it does, or is tried again (COL-04). */
    @Test
    void theNightPassesWhileACaseMovesAndTellsItThen() throws Exception {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).processDefinitionKey("postloan").singleResult().getId();
        Future<Throwable> night = transaction.execute(status -> {
            assertThat(instances.locked(instance)).isPresent();
            engine.move(instance, new VersionMove("postloan", old, movers.newest("postloan"), Map.of()));
            Future<Throwable> answer = other.submit(() -> catchThrowable(this::night));
            untilSomebodyWaitsForALock();
            return answer;
        });
        assertThat(night.get()).isNull();
        assertThat(loans.position(loan.number()).state()).isEqualTo(LoanState.OVERDUE);
        clock.moveBy(Duration.ofMinutes(20));
        delivery.tellDue();
        isPursued();
    }

    @Test
    void theTurnOfACaseWaitsForWhatTheNightTellsItAndFindsItWhereThatLeftIt() throws Exception {
        long plan = movers.released("postloan", List.of(old), Map.of());
        Future<Throwable> work = transaction.execute(status -> {
            night();
            told.tell(new LoanNews(0, caseId, loan.number(), LoanNews.Kind.STATE, 0));
            Future<Throwable> answer = other.submit(() -> catchThrowable(movers::work));
            untilSomebodyWaitsForALock();
            return answer;
        });
        Throwable answered = work.get();
        assertThat(answered == null || answered instanceof OptimisticLockingException).as("it is tried again: %s", answered).isTrue();
        movers.work();
        assertThat(movers.cases(plan)).singleElement().satisfies(one -> assertThat(one.outcome()).as(one.en()).isEqualTo(CaseOutcome.OVER));
        isPursued();
    }

    /** All nights up to one after the first instalment, which nobody pays. */
    private void night() {
        LocalDate unpaid = loans.schedule(loan.number()).get(0).adjustedDueOn().plusDays(3);
        inAnAct(null, () -> {
            endOfDay.run(unpaid, Partition.of(loan.number()));
            return null;
        });
    }

    private void isPursued() {
        assertThat(movers.version(caseId, "recovery")).as("it has heard of the arrears").isPositive();
        assertThat(movers.version(caseId, "postloan")).as("and is not watched beside as if it performed").isZero();
        assertThat(audit.verify(caseId)).isEmpty();
    }

    private void untilSomebodyWaitsForALock() {
        for (int look = 0; look < 400_000; look++) {
            if (Boolean.TRUE.equals(sql.queryForObject(
                "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')", Boolean.class))) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nobody waited");
    }
}
