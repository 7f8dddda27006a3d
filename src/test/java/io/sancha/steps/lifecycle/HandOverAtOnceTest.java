package io.sancha.steps.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import io.sancha.MadeUpNumbers;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Turns;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.steps.relationship.CustomerHandOver;
import io.sancha.steps.relationship.RelationshipDesk;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Of two hand-overs of one customer that are begun at once the second finds that the customer is no longer the manager's to hand on (CUS-06). */
class HandOverAtOnceTest extends IntegrationTest {
    private static final List<String> TAKERS = List.of("taker-one", "taker-two");
    @Autowired
    private StepsBefore before;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private RelationshipDesk relationships;
    @Autowired
    private CustomerHandOver handOver;
    @Autowired
    private EngineActors people;
    @Autowired
    private Turns turns;
    @Autowired
    private IdentityService identity;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate sql;
    private String caseId;

    @BeforeEach
    void aCaseAndTwoColleagues() {
        caseId = before.through("application", DossierVariant.ofTheGarmentMaker().with("/customer/uscc",
            MadeUpNumbers.enterprise(System.nanoTime() % 100_000_000)), LocalDate.parse("2024-03-15"));
        for (String taker : TAKERS) {
            if (identity.createUserQuery().userId(taker).count() == 0) {
                identity.saveUser(identity.newUser(taker));
            }
            identity.createMembership(taker, "relationship-manager");
            identity.createMembership(taker, "branch-0101");
        }
    }

    @AfterEach
    void theyLeave() {
        for (String taker : TAKERS) {
            identity.deleteMembership(taker, "relationship-manager");
            identity.deleteMembership(taker, "branch-0101");
        }
    }

    @Test
    void theSecondHandsOverNothing() throws Exception {
        long customer = cases.required(caseId).customerId().orElseThrow();
        String manager = relationships.managerOf(customer).orElseThrow();
        BigDecimal asked = measured();
        assertThat(asked).isPositive();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> second = transaction.execute(status -> {
                turns.take("manager-of/" + customer);
                Future<?> begun = other.submit(() -> handsOver(manager, TAKERS.get(1)));
                assertThatThrownBy(() -> begun.get(2, TimeUnit.SECONDS)).as("waits for its turn").isInstanceOf(TimeoutException.class);
                handsOver(manager, TAKERS.get(0));
                return begun;
            });
            assertThatThrownBy(second::get).isInstanceOf(ExecutionException.class).cause().isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.rule()).isEqualTo("CUS-06"));
        } finally {
            other.shutdown();
        }
        assertThat(relationships.managerOf(customer)).contains(TAKERS.get(0));
        assertThat(measured()).as("CUS-07: handed over, the borrower is as large as it was, although nothing is reserved before the approval").isEqualTo(asked);
    }

    private BigDecimal measured() {
        return sql.queryForObject("select borrower_size from portfolio_check where case_id = ? order by id desc limit 1", BigDecimal.class, caseId);
    }

    private void handsOver(String manager, String to) {
        try {
            people.actingAs(new Actor(manager, Set.of("relationship-manager", "branch-0101"), Set.of("0101")), () -> {
                handOver.handOver(caseId, to, "岗位调整");
                return null;
            });
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
