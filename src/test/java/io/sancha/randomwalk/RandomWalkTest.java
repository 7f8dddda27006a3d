package io.sancha.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.TrailAudit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nobody gets past the rules, whoever they are and whichever entry point they take: thousands of random acts leave no breach of order, duty,
 * branch or amount, and each refused try is on the trail. With a rule switched off, the same walk sees it broken.
 * {@code -Dwalk.seed=… -Dwalk.steps=…} walks another way or further.
 */
@Tag("long")
class RandomWalkTest extends IntegrationTest {
    private static final long SEED = Long.getLong("walk.seed", 20240301);
    private static final int STEPS = Integer.getInteger("walk.steps", 300);
    /** So many steps lead some case up to its payment. */
    private static final int FAR = 3000;
    private static final String[] ON_THE_WAY = {"identify-customer", "register-application", "judge-acceptance"};
    private static final String[] UP_TO_THE_PAYMENT = {"review-case", "cast-vote", "decide-approval", "witness-signing", "pay-out"};
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TrailAudit audit;
    @LocalServerPort
    private int port;

    @Test
    void nobodyGetsPastTheRules() {
        Walk walk = walk();
        walk.go(STEPS, false);

        assertThat(walk.ledger().violations()).as("seed %d: what was let through", SEED).isEmpty();
        assertThat(new Verdict(sql, walk.caseIds()).violations()).as("seed %d: what the tables tell", SEED).isEmpty();
        assertThat(walk.caseIds()).allSatisfy(id -> assertThat(audit.verify(id)).as("the chain of %s", id).isEmpty());
        assertThat(walk.ledger().refusals()).as("tries that were refused").isGreaterThan(STEPS / 3);
        assertThat(walk.ledger().completed()).as("honest work got on").containsKeys(STEPS < FAR ? ON_THE_WAY : UP_TO_THE_PAYMENT);
    }

    @Test
    void withoutTheTableOfExclusionsTheWalkSeesDutiesMixed() {
        List<Map<String, Object>> rows = sql.queryForList("select duty_a, duty_b, rule, reason_zh, reason_en from duty_exclusion");
        past(() -> sql.update("delete from duty_exclusion"));
        try {
            assertThat(seenWithARuleSwitchedOff()).as("seed %d", SEED).anyMatch(seen -> seen.startsWith("separation: "));
        } finally {
            past(() -> rows.forEach(row -> sql.update("insert into duty_exclusion (duty_a, duty_b, rule, reason_zh, reason_en) values (?, ?, ?, ?, ?)",
                row.values().toArray())));
        }
    }

    @Test
    void whereEverybodyIsOfEveryBranchTheWalkSeesTheBranchesMixed() {
        Cast cast = new Cast(beans);
        cast.mixBranches();
        try {
            assertThat(seenWithARuleSwitchedOff()).as("seed %d", SEED).anyMatch(seen -> seen.startsWith("branch: "));
        } finally {
            cast.partBranches();
        }
    }

    private List<String> seenWithARuleSwitchedOff() {
        Walk walk = walk();
        walk.go(STEPS, true);
        return walk.ledger().violations();
    }

    /** Changes the table of exclusions, which nobody may change. */
    private void past(Runnable change) {
        transaction.executeWithoutResult(running -> {
            sql.execute("alter table duty_exclusion disable trigger duty_exclusion_stays");
            change.run();
            sql.execute("alter table duty_exclusion enable trigger duty_exclusion_stays");
        });
    }

    private Walk walk() {
        return new Walk(beans, port, new Cast(beans), SEED);
    }
}
