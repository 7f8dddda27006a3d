package io.sancha.tools.bench;

import io.sancha.platform.database.SqlResource;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.tools.board.Board;
import io.sancha.tools.board.BoardDesk;
import io.sancha.tools.board.BoardKeeper;
import io.sancha.tools.board.BoardList;
import io.sancha.tools.board.BoardLists;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The start page of a relationship manager of a hundred customers, and that of an auditor of the whole branch: all figures, and the first page of each list,
 * in a bank of a hundred cases and in one of very many; with the statistics that a database has just after it was filled, which are none, and with fresh
 * ones.
 */
public final class BoardBench {
    /** What is measured. */
    public record Asked(BoardDesk desk, BoardLists lists, BoardKeeper keeper, EngineActors people) {
    }

    private static final Map<String, Actor> PEOPLE = Map.of(
        "board-manager", new Actor("relationship-manager", Set.of("relationship-manager", "branch-0101"), Set.of("0101")),
        "board-branch", new Actor("auditor", Set.of("auditor"), Set.of("0101")));
    private static final List<String> FILLED = List.of("credit_case", "customer", "customer_identification", "manager_assignment", "loan_application",
        "loan_account", "loan_position", "inspection_plan");
    private static final int FEW = 100;
    private static final int PAGE = 50;
    private static final int RUNS = 30;
    private static final int WARM_UP = 5;
    private static final int TIMES = 3;
    private final DataSource database;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Asked asked;
    private final LocalDate today;
    private final PrintStream progress;

    /** @param database empty but for the schema and the diagrams; it is filled, and good for nothing else afterwards */
    public BoardBench(DataSource database, Asked asked, Clock clock, PrintStream progress) {
        this.database = database;
        this.sql = JdbcClient.create(database);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.asked = asked;
        this.today = LocalDate.now(clock);
        this.progress = progress;
    }

    /** @param count so many cases; holds where no start page takes longer than three times what it takes among a hundred */
    public List<Comparison> run(int count) throws SQLException {
        for (String table : FILLED) {
            prepare(table);
        }
        add(1, FEW);
        for (int i = 0; i < WARM_UP; i++) {
            boards();
        }
        Map<String, Long> few = boards();
        add(FEW + 1, count);
        List<Comparison> comparisons = new ArrayList<>();
        for (String statistics : List.of("", "-analyzed")) {
            if (!statistics.isEmpty()) {
                execute("vacuum analyze");
            }
            boards().forEach((board, taken) -> comparisons.add(
                Comparison.ofMillis(board + statistics, count, taken, few.get(board), "ratio <= " + TIMES, taken <= TIMES * few.get(board))));
        }
        return comparisons;
    }

    /** Rows that the desks would have made stand without what they would rest on. */
    private void prepare(String table) throws SQLException {
        execute("alter table " + table + " disable trigger user");
        execute("alter table " + table + " set (autovacuum_enabled = false)");
        for (String key : sql.sql("select conname from pg_constraint where conrelid = cast(:table as regclass) and contype = 'f'").param("table", table)
            .query(String.class).list()) {
            execute("alter table " + table + " drop constraint " + key);
        }
    }

    private void add(int from, int to) {
        long begun = System.nanoTime();
        transactions.executeWithoutResult(s -> sql.sql(SqlResource.beside(BoardBench.class, "board-cases")).param("from", from).param("to", to)
            .param("today", today).update());
        long filled = System.nanoTime();
        asked.keeper().tell(today);
        progress.printf("%d 笔业务 cases: %d s，汇总 figures kept: %d s%n", to, (filled - begun) / 1_000_000_000, (System.nanoTime() - filled) / 1_000_000_000);
    }

    private Map<String, Long> boards() {
        Map<String, Long> taken = new LinkedHashMap<>();
        PEOPLE.forEach((board, person) -> taken.put(board, middle(() -> as(person, () -> page()))));
        progress.printf("%s µs%n", taken.entrySet().stream().map(one -> one.getKey() + " " + one.getValue() / 1000).toList());
        return taken;
    }

    /** Everything that the page asks for, and the first page of what each table leads to. */
    private Board page() {
        Board board = asked.desk().mine(15);
        for (BoardList list : board.lists()) {
            asked.lists().figures(list);
            asked.lists().page(list, "", "", 0, PAGE);
        }
        return board;
    }

    private <T> T as(Actor person, Callable<T> deed) {
        try {
            return asked.people().actingAs(person, deed);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long middle(Runnable work) {
        List<Long> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            long begun = System.nanoTime();
            work.run();
            runs.add(System.nanoTime() - begun);
        }
        return runs.stream().sorted().skip(RUNS / 2).findFirst().orElseThrow();
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection(); Statement plain = connection.createStatement()) {
            connection.setAutoCommit(true);
            plain.execute(statement);
        }
    }
}
