package io.sancha.tools.bench;

import io.sancha.platform.database.Columns;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.DueJobs;
import io.sancha.tools.demonstration.Numbers;
import io.sancha.tools.takeover.PortfolioImport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the timers of very many loans cost that wait for their inspections: how much of the database an idle look for due jobs reads, and how fast the
 * inspections of a day begin beside them. The loans whose day it is are taken over as a bank takes a portfolio over; those that wait are copies of their
 * process instances, with all that the engine keeps of them.
 */
public final class TimersBench {
    /** What is measured. @param working the transactions that the engine joins @param sql within them */
    public record Asked(PortfolioImport imports, DueJobs jobs, BankClock clock, PlatformTransactionManager working, JdbcClient sql) {
    }

    /** What was taken beside so many waiting loans. @param buffers of an idle look @param took nanoseconds for all inspections of the day */
    public record Taken(int waiting, long buffers, long took, int inspections) {
        /** Against the goals. @param few the same beside few waiting loans */
        public List<Comparison> compared(Taken few) {
            return List.of(new Comparison("timers-idle-look", waiting, buffers, BUFFERS, "buffers", (double) buffers / BUFFERS,
                    "at most " + BUFFERS + " buffers", buffers <= BUFFERS),
                Comparison.ofMillis("timers-day", waiting, took, few.took, "ratio <= " + AS_FAST + ", beside " + few.waiting, took <= AS_FAST * few.took));
        }
    }

    /** What the engine keeps of a loan that waits, and by which column it is of its process instance. */
    private static final Map<String, String> INSTANCE_IN = new LinkedHashMap<>();
    /** Columns that hold an id of the instance's own. */
    private static final Set<String> OWN = Set.of("id_", "parent_id_", "proc_inst_id_", "process_instance_id_", "root_proc_inst_id_", "super_exec_",
        "execution_id_", "var_scope_", "business_key_");

    static {
        INSTANCE_IN.put("act_ru_execution", "proc_inst_id_");
        INSTANCE_IN.put("act_ru_variable", "proc_inst_id_");
        INSTANCE_IN.put("act_ru_event_subscr", "proc_inst_id_");
        INSTANCE_IN.put("act_ru_job", "process_instance_id_");
    }

    private static final long BUFFERS = 10;
    private static final double AS_FAST = 1.25;
    private static final int LOOKS = 20;
    private static final int LOANS_OF_ONE = 25;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Asked asked;
    private final PrintStream progress;

    /** @param database empty but for the schema, the people and the diagrams; it is filled, and good for nothing else afterwards */
    public TimersBench(DataSource database, Asked asked, PrintStream progress) {
        this.sql = JdbcClient.create(database);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.asked = asked;
        this.progress = progress;
    }

    /** @param inspections so many fall on the day @param waiting so many loans wait beside them for a later one */
    public Taken run(int inspections, int waiting) throws Exception {
        takeOver(inspections);
        // the nights of the month until then are no inspections
        transactions.executeWithoutResult(status -> sql.sql("delete from act_ru_job where execution_id_ is null").update());
        List<String> instances = sql.sql("""
            select id_ from act_ru_execution where id_ = proc_inst_id_ and root_proc_inst_id_ = (select min(root_proc_inst_id_) from act_ru_job)""")
            .query(String.class).list();
        Instant day = sql.sql("select max(first) from (select min(duedate_) first from act_ru_job group by root_proc_inst_id_) due")
            .query(Timestamp.class).single().toInstant();
        long begun = System.nanoTime();
        transactions.executeWithoutResult(status -> INSTANCE_IN.forEach((table, instance) -> copy(table, instance, instances, waiting)));
        sql.sql("analyze").update();
        progress.printf("%d 笔在等 loans wait, added in %d s%n", waiting, (System.nanoTime() - begun) / 1_000_000_000L);
        long buffers = idleLook();
        long took = begun(day, inspections);
        progress.printf("空查 idle look: %d 页 buffers；%d 笔检查开始 inspections began: %d ms%n", buffers, inspections, took / 1_000_000);
        return new Taken(waiting, buffers, took, inspections);
    }

    /** @return nanoseconds until the inspections of the day have begun */
    private long begun(Instant day, int inspections) throws InterruptedException {
        asked.clock().standAt(day);
        try {
            long began = System.nanoTime();
            asked.jobs().workOff();
            long took = System.nanoTime() - began;
            int tasks = sql.sql("select count(distinct proc_inst_id_) from act_ru_task").query(Integer.class).single();
            if (tasks != inspections) {
                throw new IllegalStateException(tasks + " inspections of " + inspections + " began");
            }
            return took;
        } finally {
            asked.clock().release();
        }
    }

    /** Copies what a table keeps of these process instances; what they wait for comes months later, on three hundred days. */
    private void copy(String table, String instance, List<String> instances, int times) {
        List<String> columns = sql.sql("select column_name from information_schema.columns where table_schema = 'public' and table_name = :table")
            .param("table", table).query(String.class).list();
        String copied = columns.stream().map(column -> OWN.contains(column) ? column + " || '-' || n"
            : column.equals("duedate_") ? "duedate_ + (90 + n % 300) * interval '1 day'" : column).collect(Collectors.joining(", "));
        sql.sql("insert into " + table + " (" + String.join(", ", columns) + ") select " + copied + " from " + table
            + ", generate_series(1, cast(:times as integer)) n where " + instance + " = any (:instances)")
            .param("times", times).param("instances", Columns.texts(instances)).update();
    }

    private void takeOver(int loans) throws IOException {
        Path folder = Files.createTempDirectory("sancha-portfolio");
        LocalDate cut = LocalDate.now(asked.clock()).minusDays(1);
        List<String> customers = new ArrayList<>(List.of("customer_no,kind,name,identity,manager"));
        List<String> lent = new ArrayList<>(List.of("loan_no,customer_no,branch,contract_no,product,lent,lent_on,rate,method,day_count,matures_on,"
            + "settlement_day,overdue_uplift,misuse_uplift,compound,cut_on,balance,overdue,interest_due,accrued,risk_class"));
        for (int i = 0; i < loans; i++) {
            if (i % LOANS_OF_ONE == 0) {
                customers.add("C" + i + ",ENTERPRISE,移植" + i + "有限公司," + Numbers.business("91", i) + ",relationship-manager");
            }
            lent.add("L" + i + ",C" + i / LOANS_OF_ONE * LOANS_OF_ONE + ",0101,H" + i + ",WORKING_CAPITAL,100000.00," + cut + ",3.6,BULLET,ACT_360,"
                + cut.plusYears(1) + ",20,50,100,CONTRACT," + cut + ",100000.00,0.00,0.00,10.00,NORMAL");
        }
        List<Path> files = List.of(Files.write(folder.resolve("customers.csv"), customers), Files.write(folder.resolve("loans.csv"), lent));
        PortfolioImport.Result result = asked.imports().take(files, true, done -> { });
        if (!result.isRight()) {
            throw new IllegalStateException("the portfolio is refused: " + result.findings().get(0).sentence());
        }
        asked.imports().begin(cases -> { });
    }

    /** Pages of tables and indexes that a look for due jobs takes which finds none. */
    private long idleLook() {
        return new TransactionTemplate(asked.working()).execute(status -> {
            asked.jobs().look();
            long before = fetched();
            for (int i = 0; i < LOOKS; i++) {
                if (asked.jobs().look() > 0) {
                    throw new IllegalStateException("a job is due before its day");
                }
            }
            return (fetched() - before + LOOKS - 1) / LOOKS;
        });
    }

    private long fetched() {
        return asked.sql().sql("""
            select sum(pg_stat_get_xact_blocks_fetched(oid)) from pg_class where relkind in ('r', 'i') and relname like 'act\\_%'""")
            .query(Long.class).single();
    }
}
