package io.sancha.tools.demonstration;

import io.sancha.lending.account.SimulatedLoans;
import io.sancha.lending.casefile.Rehearsals;
import io.sancha.platform.database.Columns;
import io.sancha.platform.engine.DemonstrationJobs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the demonstration bank is made from and how far it is: the tables {@code demonstration} and {@code demonstration_case}. */
@Repository
@Transactional
public class DemonstrationBank {
    private final JdbcClient sql;
    private final Rehearsals rehearsals;
    private final SimulatedLoans loans;
    private final DemonstrationJobs jobs;
    private final Clock clock;

    DemonstrationBank(JdbcClient sql, Rehearsals rehearsals, SimulatedLoans loans, DemonstrationJobs jobs, Clock clock) {
        this.sql = sql;
        this.rehearsals = rehearsals;
        this.loans = loans;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * How far it is.
     *
     * @param reached the last day lived through
     * @param whole whether it is done
     */
    public record Standing(long seed, int percent, LocalDate firstDay, LocalDate lastDay, LocalDate reached, boolean whole) {
        /** Days lived through of a hundred. */
        public int done() {
            long all = Math.max(1, lastDay.toEpochDay() - firstDay.toEpochDay() + 1);
            return (int) Math.min(100, 100 * (reached.toEpochDay() - firstDay.toEpochDay() + 1) / all);
        }
    }

    /** How far it is; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing() {
        return sql.sql("select seed, percent, first_day, last_day, reached, finished_at is not null as whole from demonstration")
            .query(Standing.class).optional();
    }

    /** Whether nobody has begun a case in this bank, nor a demonstration. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return sql.sql("select not exists (select from case_branch) and not exists (select from demonstration)").query(Boolean.class).single();
    }

    /** In one statement with the look whether nobody has begun a case; afterwards anybody may, and the demonstration goes on beside it. */
    void begin(long seed, int percent, LocalDate first, LocalDate last) {
        sql.sql("""
            insert into demonstration (seed, percent, first_day, last_day, reached)
            select :seed, :percent, cast(:first as date), cast(:last as date), cast(:before as date) where not exists (select from case_branch)
            on conflict do nothing""")
            .param("seed", seed).param("percent", percent).param("first", first).param("last", last).param("before", first.minusDays(1)).update();
    }

    void begun(int number, String caseId) {
        sql.sql("insert into demonstration_case (number, case_id) values (:number, :case)").param("number", number).param("case", caseId).update();
    }

    /** The cases begun, by their lives' numbers. */
    @Transactional(readOnly = true)
    public Map<Integer, String> cases() {
        Map<Integer, String> cases = new HashMap<>();
        sql.sql("select number, case_id from demonstration_case").query(row -> {
            cases.put(row.getInt(1), row.getString(2));
        });
        return cases;
    }

    /** Which of these cases live still. */
    @Transactional(readOnly = true)
    public List<String> alive() {
        return sql.sql("select d.case_id from demonstration_case d join listed_case c on c.case_id = d.case_id where c.closed_on is null")
            .query(String.class).list();
    }

    void reached(LocalDate day) {
        sql.sql("update demonstration set reached = :day").param("day", day).update();
    }

    /** All is there: in one transaction, which waits for the log, its cases, loans and timers become the bank's own. */
    void whole() {
        sql.sql("set local synchronous_commit = on").update();
        loans.takenOver(cases().values());
        rehearsals.demonstrated();
        jobs.release();
        sql.sql("update demonstration set finished_at = :now").param("now", Columns.at(clock.instant())).update();
    }
}
