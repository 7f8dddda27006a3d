package io.sancha.lending.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("SEQ-01: what a step states is stated once in each round of the case")
class RoundsTest extends IntegrationTest {
    @Autowired
    private Rounds rounds;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate sql;
    private String caseId;

    @BeforeEach
    void aCase() {
        caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
    }

    private void begins(String step) {
        transaction.executeWithoutResult(status -> rounds.begin(caseId, step));
    }

    private void states(String step, String fact) {
        transaction.executeWithoutResult(status -> rounds.once(caseId, step, fact, "本轮审查意见已提交", "the opinion of this round was given"));
    }

    @Test
    void onceInARoundAndAnewInTheNext() {
        begins("review");
        states("review", "credit-review");
        assertThatThrownBy(() -> states("review", "credit-review")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo("SEQ-01");
            assertThat(refusal.chinese()).isEqualTo("本轮审查意见已提交，一经办理不得重复");
            assertThat(refusal.english()).isEqualTo("the opinion of this round was given already; that is done once and stands");
        });
        begins("review");
        states("review", "credit-review");
        assertThatThrownBy(() -> states("review", "credit-review")).isInstanceOf(Refusal.class);
    }

    @Test
    void anotherFactAnotherStepAndAnotherCaseAreNotMeant() {
        begins("review");
        begins("diligence");
        states("review", "credit-review");
        String first = caseId;
        aCase();
        assertThatCode(() -> {
            states("review", "credit-review");
            caseId = first;
            states("review", "consistency-check");
            states("diligence", "credit-review");
        }).doesNotThrowAnyException();
        begins("diligence");
        assertThatThrownBy(() -> states("review", "credit-review")).as("the round of another step").isInstanceOf(Refusal.class);
    }

    @Test
    void whatWasRolledBackWasNotStated() {
        begins("review");
        transaction.executeWithoutResult(status -> {
            rounds.once(caseId, "review", "credit-review", "", "");
            status.setRollbackOnly();
        });
        assertThatCode(() -> states("review", "credit-review")).doesNotThrowAnyException();
    }

    @Test
    void ofTwoAtOnceOneIsRefused() throws Exception {
        begins("review");
        var together = new CyclicBarrier(4);
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<Throwable>> tries = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            Callable<Throwable> attempt = () -> {
                together.await();
                return catchThrowable(() -> states("review", "credit-review"));
            };
            tries.add(people.submit(attempt));
        }
        List<Throwable> thrown = new ArrayList<>();
        for (Future<Throwable> attempt : tries) {
            if (attempt.get() != null) {
                thrown.add(attempt.get());
            }
        }
        people.shutdown();
        assertThat(thrown).hasSize(3).allSatisfy(one -> assertThat(one).isInstanceOf(Refusal.class));
    }

    @Test
    void aRoundIsAFact() {
        begins("review");
        states("review", "credit-review");
        for (String change : List.of("delete from case_round_fact", "update case_round_fact set round = 0", "delete from case_round",
            "update case_round set step = 'x'")) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> sql.update(change + " where case_id = ?", caseId))).as(change)
                .isInstanceOf(DataAccessException.class);
        }
    }
}
