package io.sancha.tools.bench;

import io.sancha.platform.database.SqlResource;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.TasksOfPerson;
import io.sancha.platform.task.Worklist;
import io.sancha.tools.board.BoardDesk;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first page of a person's lists with its cards, and their counts, among a hundred waiting tasks, all of the person's duty, and among
 * very many, a tenth of them of that duty; with the statistics that a database has just after it was filled, which are none, and with fresh ones.
 */
public final class WorklistBench {
    /** What is measured. @param desk puts the cards of a page together */
    public record Asked(TasksOfPerson tasks, BoardDesk desk, EngineActors people) {
    }

    private static final Actor REVIEWER = new Actor("reviewer", Set.of("reviewer", "branch-0101"), Set.of("0101"));
    private static final List<String> LISTS = List.of("todo", "mine", "free", "today", "late", "step-review");
    private static final List<String> TABLES = List.of("act_ru_task", "act_ru_identitylink", "act_ru_execution", "credit_case", "customer",
        "customer_identification");
    private static final int FEW = 100;
    private static final int PAGE = 15;
    private static final int RUNS = 40;
    private static final int WARM_UP = 5;
    private static final int TIMES = 3;
    private final DataSource database;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Asked asked;
    private final Clock clock;
    private final PrintStream progress;

    /** @param database empty but for the schema and the diagrams; it is filled, and good for nothing else afterwards */
    public WorklistBench(DataSource database, Asked asked, Clock clock, PrintStream progress) {
        this.database = database;
        this.sql = JdbcClient.create(database);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.asked = asked;
        this.clock = clock;
        this.progress = progress;
    }

    /** Pages and counts. @param count so many tasks wait; holds where nothing takes longer than three times what it takes among a hundred */
    public List<Comparison> lists(int count) {
        return asReviewer(() -> {
            begin();
            for (int i = 0; i < WARM_UP; i++) {
                pages();
                counts();
            }
            Map<String, Long> pagedFew = pages();
            Map<String, Long> countedFew = counts();
            tell(FEW + " 件 tasks", pagedFew, countedFew);
            add(FEW + 1, count);
            List<Comparison> comparisons = new ArrayList<>();
            for (String statistics : List.of("", "-analyzed")) {
                analyzed(statistics);
                Map<String, Long> paged = pages();
                Map<String, Long> counted = counts();
                tell(count + " 件 tasks" + statistics, paged, counted);
                comparisons.add(worst("worklist-page" + statistics, count, paged, pagedFew));
                comparisons.add(worst("worklist-count" + statistics, count, counted, countedFew));
            }
            return comparisons;
        });
    }

    private List<Comparison> asReviewer(Callable<List<Comparison>> measured) {
        try {
            return asked.people().actingAs(REVIEWER, measured);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void begin() {
        transactions.executeWithoutResult(s -> {
            sql.sql("alter table credit_case drop constraint credit_case_customer_id_fkey").update();
            TABLES.forEach(table -> sql.sql("alter table " + table + " set (autovacuum_enabled = false)").update());
        });
        add(1, FEW);
    }

    private void add(int from, int to) {
        long begun = System.nanoTime();
        transactions.executeWithoutResult(s -> sql.sql(SqlResource.beside(WorklistBench.class, "waiting-tasks")).param("from", from).param("to", to)
            .param("reviews", FEW).param("today", LocalDate.now(clock)).update());
        progress.printf("%d 件任务 tasks: %d s%n", to, (System.nanoTime() - begun) / 1_000_000_000);
    }

    private void analyzed(String statistics) {
        if (!statistics.isEmpty()) {
            vacuumed();
        }
    }

    /** As the database does by itself, sooner or later. It does so outside of any transaction. */
    private void vacuumed() {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Long> pages() {
        return each(list -> asked.desk().cards(asked.tasks().ids(list, null, List.of(), 0, PAGE)));
    }

    private Map<String, Long> counts() {
        return each(list -> asked.tasks().count(list, null));
    }

    private static Map<String, Long> each(Consumer<Worklist> question) {
        Map<String, Long> taken = new LinkedHashMap<>();
        LISTS.forEach(list -> taken.put(list, middle(() -> question.accept(Worklist.required(list)))));
        return taken;
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

    private void tell(String what, Map<String, Long> paged, Map<String, Long> counted) {
        progress.printf("%s: %s %s%n", what, micros(paged), micros(counted));
    }

    private static Map<String, Long> micros(Map<String, Long> nanos) {
        Map<String, Long> micros = new LinkedHashMap<>();
        nanos.forEach((asked, taken) -> micros.put(asked, taken / 1000));
        return micros;
    }

    private static Comparison worst(String bench, int count, Map<String, Long> many, Map<String, Long> few) {
        long ours = Collections.max(many.values());
        long peer = Collections.max(few.values());
        return Comparison.ofMillis(bench, count, ours, peer, "ratio <= " + TIMES, ours <= TIMES * peer);
    }
}
