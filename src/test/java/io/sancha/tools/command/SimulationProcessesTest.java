package io.sancha.tools.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.database.Database;
import io.sancha.platform.database.DatabaseAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A bank of made-up loans, payers and officers lives through a year and a half as a process of its own, and everything is as the rules ask; each kind of fact
 * that is damaged then is found, so that the looks are known to be able to fail.
 */
@Tag("long")
class SimulationProcessesTest {
    private static final String WHOLE = "Everything is as the rules ask.";
    /** Statements that each make one kind of fact wrong, by what is to be found; each takes the loan for itself that shows it. */
    private static final Map<String, List<String>> DAMAGES = Map.ofEntries(
        damage("books J.* LED stands at principal", "update loan_position set principal_normal = principal_normal + 1 where loan_number = (select min(loan_number)"
            + " from loan_position where state = 'PERFORMING')"),
        damage("replay J.* INT-01 \\d+ rows", "update posting set amount = amount + 0.01 where id = (select min(id) from posting where kind = 'PAY_INTEREST')"),
        damage("nights - .* EOD was not ended", "delete from bank_day_closing where day = (select min(day) + 40 from bank_day_closing)"),
        damage("nights - .* EOD was begun 2 times", "insert into bank_day_run select day, 2, process_instance || 'x', 0, started_at, started_by from bank_day_run"
            + " where day = (select min(day) + 50 from bank_day_run)"),
        damage("nights - .* EOD its books: UNBALANCED", "update bank_day_balance set outcome = 'UNBALANCED' where day = (select min(day) + 60 from bank_day)"),
        damage("nights J.* INT-01 earned nothing", "delete from accrual where (loan_number, day) = (select loan_number, min(day) + 1 from accrual group by 1"
            + " order by 1 limit 1)"),
        damage("classes J.* CLS-02 instalment", "delete from class_change where id = (select min(id) from class_change where rule = 'CLS-02')"),
        damage("classes J.* CLS-03 counts", "update loan_position set days_past_due = days_past_due + 3 where loan_number = (select max(loan_number)"
            + " from loan_position where state = 'PERFORMING')"),
        damage("notices J.* COL-03 instalment .* no demand", "delete from notice where kind = 'DUNNING' and (loan_number, about_day) = (select loan_number, about_day"
            + " from notice where kind = 'DUNNING' order by id limit 1)"),
        damage("notices J.* COL-03 instalment .* fell due, and nobody was told", "delete from notice where id in (select n.id from notice n join loan_position p"
            + " on p.loan_number = n.loan_number and p.plan = 1 where n.kind = 'INTEREST_DUE' order by n.id limit 2)"),
        damage("notices J.* COL-01 matures", "delete from notice where kind = 'MATURITY' and loan_number = (select min(loan_number) from notice"
            + " where kind = 'MATURITY')"),
        damage("notices J.* COL-07 instalment", "delete from notice where kind = 'GUARANTOR_WARNING' and (loan_number, about_day) = (select loan_number, about_day"
            + " from notice where kind = 'GUARANTOR_WARNING' order by id limit 1)"),
        damage("notices J.* COL-02 .* no copy that is kept", "delete from notice where id = (select max(id) from notice where copy = 'RETAINED')"),
        damage("notices J.* COL-02 .* was without receipt, and not CHASED", "delete from notice_chase where notice_id = (select min(notice_id) from notice_chase"
            + " where level = 'CHASED') and level = 'CHASED'"),
        damage("inspections J.* PLM-07 report of inspection", "update inspection_report set bank_date = bank_date + 90 where id = (select min(id) from"
            + " inspection_report)"),
        damage("inspections J.* PLM-07 visit of inspection", "update inspection_evidence set visited_on = visited_on - 90 where id = (select max(id) from"
            + " inspection_evidence)"),
        damage("inspections J.* PLM-14 .* that it was missed is not on record", "delete from inspection_missed where period = 'FIRST' and id = (select min(id) from"
            + " inspection_missed)"),
        damage("inspections J.* PLM-03 lives, and no inspection", "delete from inspection_plan where id = (select max(p.id) from inspection_plan p"
            + " where p.bank_date > p.opens_on - 30 and not exists (select from inspection i where i.plan_id = p.id))"),
        damage("cases J.* COL-04 is MATURED", "update loan_position set state = 'MATURED' where loan_number = (select min(loan_number) from loan_position"
            + " where state = 'PERFORMING' and loan_number > (select min(loan_number) from loan_position where state = 'PERFORMING'))"),
        damage("cases .* TSK-04 waits at", "delete from act_ru_job where id_ = (select min(id_) from act_ru_job where handler_type_ ="
            + " 'timer-intermediate-transition' and process_instance_id_ is not null)", "delete from act_ru_event_subscr where execution_id_ not in (select"
            + " execution_id_ from act_ru_job where execution_id_ is not null)"),
        damage("terms .* TSK-04 .* nobody was reminded", "delete from task_reminder where task_id = (select min(task_id) from task_reminder where kind = 'REMINDED'"
            + " and task_id not in (select task_id from task_reminder where kind = 'ESCALATED'))"),
        damage("terms .* TSK-04 .* nobody else was told", "delete from task_reminder where kind = 'ESCALATED' and task_id = (select min(task_id) from task_reminder"
            + " where kind = 'ESCALATED')"),
        damage("warnings J.* PLM-10 warning .* confirmed by who raised it", "update warning_confirmation c set recorded_by = (select w.recorded_by from warning w"
            + " where w.id = c.warning_id) where id = (select min(id) from warning_confirmation)"),
        damage("warnings J.* PLM-08 was in arrears", "delete from warning where signal = 'LOAN_OVERDUE' and loan_number = (select min(loan_number) from warning"
            + " where signal = 'LOAN_OVERDUE')"),
        damage("warnings - .* PLM-11 no unannounced visits", "delete from spot_draw where month = (select min(month) from spot_draw)"),
        damage("trail .* AUD record", "update trail_record set outcome = 'X' where (case_id, seq) = (select min(case_id), 7 from trail_record)"));
    @TempDir
    private Path folder;

    private static Map.Entry<String, List<String>> damage(String found, String... statements) {
        return Map.entry(found, List.of(statements));
    }

    @AfterEach
    void endDatabases() throws Exception {
        for (String data : List.of("bank", "one", "two")) {
            ChildJvm.stopPostmaster(folder.resolve(data));
        }
    }

    @Test
    void aYearAndAHalfIsAsTheRulesAskAndWhatIsDamagedIsFound() throws Exception {
        assertThat(simulated("bank", "--loans", "20", "--months", "18", "--seed", "3")).as(said).isZero();
        assertThat(said).contains(WHOLE);

        assertThat(simulated("bank", "--loans", "1", "--months", "3")).as("there is a bank already").isEqualTo(1);
        assertThat(simulated("bank", "--verify")).as(said).isZero();

        damaged();
        assertThat(simulated("bank", "--verify")).isEqualTo(1);
        assertThat(DAMAGES.keySet().stream().filter(wanted -> said.lines().noneMatch(line -> line.matches(wanted + ".*")))).as(said).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameReport() throws Exception {
        assertThat(simulated("one", "--loans", "4", "--months", "5", "--seed", "8", "--report", folder.resolve("one.json").toString())).as(said).isZero();
        assertThat(simulated("two", "--loans", "4", "--months", "5", "--seed", "8", "--report", folder.resolve("two.json").toString())).as(said).isZero();

        assertThat(Files.readString(folder.resolve("two.json"))).isEqualTo(Files.readString(folder.resolve("one.json"))).contains("\"seed\" : 8");
    }

    @Test
    void aServersDatabaseIsNeverTouched() throws Exception {
        ChildJvm child = ChildJvm.start(Map.of("SANCHA_DB_URL", "jdbc:postgresql://localhost:1/none"), 0, WHOLE, "simulate", "--loans", "1");

        assertThat(child.exit()).isEqualTo(2);
        assertThat(child.said()).contains("SANCHA_DB_URL");
    }

    private String said = "";

    private int simulated(String data, String... options) throws Exception {
        List<String> line = new java.util.ArrayList<>(List.of("simulate"));
        line.addAll(List.of(options));
        ChildJvm child = ChildJvm.start(folder.resolve(data), 0, WHOLE, line.toArray(String[]::new));
        int exit = child.exit();
        said = child.said();
        return exit;
    }

    /** Past every trigger, as only somebody with the database in their hands could. */
    private void damaged() throws Exception {
        DatabaseAddress address = Database.open(Map.of("SANCHA_DATA", folder.resolve("bank").toString()));
        var one = new SingleConnectionDataSource(address.url(), address.user(), address.password(), true);
        try {
            var sql = new JdbcTemplate(one);
            sql.execute("set session_replication_role = replica");
            DAMAGES.forEach((found, statements) -> assertThat(statements.stream().mapToInt(sql::update).sum()).as("rows damaged for " + found).isPositive());
        } finally {
            one.destroy();
        }
    }
}
