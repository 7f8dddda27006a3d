package io.sancha.tools.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import io.sancha.tools.walkthrough.OrderOfSteps.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** SEQ-01, SEQ-02: not even a hand-written insert skips a step, borrows another case's, or goes back in time. */
class OrderOfStepsTest extends IntegrationTest {
    private static final String FRESH = "0101-ORDER-000001";
    /** Steps that the walked loan, which is paid as it should be, does not come to. Their keys are checked all the same. */
    private static final Set<String> NOT_WALKED = Set.of("consultation", "contract_lapse", "inspection_order", "inspection_prolongation", "inspection_ending",
        "misuse_found", "misuse_mended", "inspection_missed", "class_opinion",
        "recovery_measure", "measure_overtaking", "payment_demand",
        "suit_decision", "write_off_proposal", "write_off_decision", "write_off", "warning", "warning_confirmation", "warning_measures", "warning_follow_up",
        "warning_lift", "warning_ending", "revaluation", "revaluation_report", "revalued_thing", "revaluation_check", "security_cover", "shortfall_answer",
        "security_supplement", "supplement_check", "revaluation_ending", "spot_check", "spot_finding", "spot_answer", "spot_judgement", "spot_check_ending",
        "impairment");
    @TempDir
    private Path folder;
    @Autowired
    private DossierFile files;
    @Autowired
    private Walkthrough walkthrough;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;

    /** Where it may be null, a trigger sees that the case was taken over with its loan (MIG-05). */
    @Test
    void everyStepCarriesTheStepBeforeAsANotNullForeignKey() {
        List<String> open = OrderOfSteps.all().stream().filter(step -> Boolean.FALSE.equals(sql.queryForObject("""
            select exists (select from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                             join pg_attribute k on k.attrelid = c.confrelid and k.attnum = any (c.confkey)
                            where c.contype = 'f' and c.conrelid = ?::regclass and c.confrelid = ?::regclass and a.attname = ? and k.attname = ? and \
            (a.attnotnull or exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid where t.tgrelid = c.conrelid
               and p.proname = 'require_take_over')))""",
            Boolean.class, step.table(), step.before(), step.column(), step.key()))).map(OrderOfSteps::toString).toList();

        assertThat(open).as("steps without a not-null foreign key to the step before").isEmpty();
    }

    @Test
    void everyTableOfACasesFactsHasItsPlaceInTheOrder() {
        Set<String> placed = new TreeSet<>(OrderOfSteps.FIRST);
        OrderOfSteps.all().forEach(step -> placed.add(step.table()));
        List<String> tables = sql.queryForList("""
            select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
             where t.table_type = 'BASE TABLE' and c.table_schema = 'public' and c.column_name in ('case_id', 'recorded_at', 'bank_date') group by 1 \
            having count(*) = 3""", String.class);

        assertThat(placed).containsAll(tables);
    }

    @TestFactory
    Stream<DynamicTest> nothingIsInsertedPastTheStepBefore() throws Exception {
        // a customer of its own, so that each step before is in this case
        Path dossier = Files.writeString(folder.resolve("order.json"), Files.readString(Path.of("src/docs/dossiers/garment-maker.json"))
            .replace("91211000123456789U", "91211001MA00000998"));
        String walked = walkthrough.walk(files.read(dossier), step -> { }).caseId();
        long stranger = transaction.execute(status -> aFreshCase());
        Set<String> empty = OrderOfSteps.all().stream().filter(step -> step.kind() != Kind.THERE).map(OrderOfSteps::table)
            .filter(table -> Boolean.FALSE.equals(sql.queryForObject("select exists (select from " + table + " where case_id = ?)", Boolean.class, walked)))
            .collect(Collectors.toSet());
        assertThat(empty).as("steps that the walk does not come to").isEqualTo(NOT_WALKED);
        List<DynamicTest> tries = new ArrayList<>();
        OrderOfSteps.all().stream().filter(step -> step.kind() != Kind.THERE && !NOT_WALKED.contains(step.table())).forEach(step -> {
            String otherCase = step.kind() == Kind.CASE ? "jsonb_build_object('case_id', '" + FRESH + "')"
                : "jsonb_build_object('case_id', '" + FRESH + "', 'customer_id', " + stranger + ")";
            tries.add(DynamicTest.dynamicTest(step + ": in a case without it", () -> refused(step, walked, otherCase)));
            tries.add(DynamicTest.dynamicTest(step + ": at an earlier time",
                () -> refused(step, walked, "jsonb_build_object('recorded_at', b.recorded_at - interval '1 second')")));
            tries.add(DynamicTest.dynamicTest(step + ": on an earlier bank date",
                () -> refused(step, walked, "jsonb_build_object('bank_date', b.bank_date - 1)")));
        });
        return tries.stream();
    }

    /** Writes the walked case's own row once more by hand, with what is named changed: a trigger must refuse it by a rule, before any key is looked at. */
    private void refused(OrderOfSteps step, String walked, String changed) {
        String insert = """
            insert into %1$s overriding system value
            select (jsonb_populate_record(null::%1$s, to_jsonb(x) || jsonb_build_object('id', -1) || %2$s)).* from %1$s x join %3$s b on b.%4$s = x.%5$s
             where x.case_id = ? and b.case_id = ? order by x.id limit 1""".formatted(step.table(), changed, step.before(), step.key(), step.column());
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            assertThat(sql.update(insert, walked, walked)).as("a row to try with").isEqualTo(1);
            status.setRollbackOnly();
            throw new AssertionError(step + " let it in");
        })).isInstanceOf(DataIntegrityViolationException.class).hasMessageMatching("(?s).*\\([A-Z]{3}-\\d{2}.*");
    }

    private long aFreshCase() {
        Timestamp now = Timestamp.from(clock.instant());
        sql.update("insert into credit_case (id, branch, opened_by, opened_at, opened_on) values (?, '0101', 'test', ?, current_date)", FRESH, now);
        Long customer = sql.queryForObject("insert into customer (case_id, kind, uscc, number_index, recorded_at, recorded_by, bank_date) values (?, "
            + "'ENTERPRISE', 'ORDER-OF-STEPS-0001', 'order-of-steps', ?, 'test', current_date) returning id",
            Long.class, FRESH, now);
        sql.update("update credit_case set customer_id = ? where id = ?", customer, FRESH);
        return customer;
    }
}
