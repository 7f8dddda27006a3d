package io.sancha.tools.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailAudit;
import io.sancha.platform.moving.Movers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A server that moves cases is killed in the middle of one, after the engine has moved it and before it is written down. The next server goes on: no case
 * has moved twice, none is left.
 */
@Tag("long")
class MovingThroughAKillTest extends IntegrationTest {
    private static final int CASES = 8;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private Environment settings;
    @Autowired
    private DataSource source;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private Trail trail;
    @Autowired
    private TrailAudit audit;
    private final List<ChildJvm> servers = new ArrayList<>();
    private final List<String> cases = new ArrayList<>();
    private Movers movers;
    private int old;

    @BeforeEach
    void casesOnAnOlderVersion() {
        movers = new Movers(beans);
        old = movers.releasesRelationship("找客户");
        for (int i = 0; i < CASES; i++) {
            cases.add(movers.begins());
        }
        movers.releasesRelationship("寻客户");
    }

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        for (ChildJvm server : servers) {
            server.kill();
        }
        movers.close();
    }

    @Test
    @Timeout(1200)
    void theNextServerGoesOnAndNoCaseMovesTwiceOrNever() throws Exception {
        long plan;
        String third = cases.stream().sorted().toList().get(2);
        try (Connection holder = holding("select from act_ru_execution where business_key_ = '" + third + "' for update")) {
            plan = movers.released("relationship", List.of(old), Map.of());
            ChildJvm first = serve();
            until(this::somebodyWaits);
            assertThat(moved(plan)).as("whose turn came before").isEqualTo(2);
            try (Connection later = holding("lock table case_move_outcome in share row exclusive mode")) {
                holder.rollback();
                until(this::somebodyWaits);
                first.kill();
                later.rollback();
            }
        }
        // the database ends what the killed one had begun once it hears that nobody listens
        until(() -> !somebodyWaits());
        assertThat(moved(plan)).isEqualTo(2);
        assertThat(movers.version(third, "relationship")).as("undone as a whole").isEqualTo(old);
        assertThat(records(third)).isZero();

        serve();
        until(() -> moved(plan) == CASES && ended(plan));

        assertThat(cases).allSatisfy(one -> {
            assertThat(movers.version(one, "relationship")).isEqualTo(movers.newest("relationship"));
            assertThat(records(one)).as("moved once").isEqualTo(1);
            assertThat(audit.verify(one)).isEmpty();
            assertThat(sql.queryForObject("select count(*) from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_ where i.business_key_ = ?",
                Integer.class, one)).as("one task, as before").isEqualTo(1);
        });
        assertThat(audit.verify("case-move-" + plan)).isEmpty();
    }

    private Connection holding(String lock) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(lock);
        }
        return connection;
    }

    private boolean somebodyWaits() {
        return sql.queryForObject("select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')",
            Boolean.class);
    }

    private int moved(long plan) {
        return sql.queryForObject("select count(*) from case_move_outcome where plan_id = ? and outcome = 'MOVED'", Integer.class, plan);
    }

    private boolean ended(long plan) {
        return sql.queryForObject("select exists (select from case_move_end where plan_id = ?)", Boolean.class, plan);
    }

    private long records(String caseId) {
        return trail.of(caseId, 0, 100).stream().filter(record -> "CASE_MOVED".equals(record.outcome())).count();
    }

    /** Of another process nothing tells when it has come that far. */
    private static void until(BooleanSupplier so) throws InterruptedException {
        while (!so.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private ChildJvm serve() throws Exception {
        int port = ChildJvm.freePort();
        Map<String, String> environment = new HashMap<>(Map.of("SANCHA_DB_URL", settings.getRequiredProperty("sancha.db.url"),
            "SANCHA_DB_USER", settings.getRequiredProperty("sancha.db.user"), "SANCHA_DB_PASSWORD", settings.getRequiredProperty("sancha.db.password"),
            "SANCHA_IDENTITY_KEY", settings.getRequiredProperty("sancha.secrecy.sealing.1"),
            "SANCHA_IDENTITY_INDEX_KEY", settings.getRequiredProperty("sancha.secrecy.index")));
        ChildJvm server = ChildJvm.start(environment, port, "http://localhost:" + port + "/", "serve", "--no-demo");
        servers.add(server);
        return server;
    }
}
