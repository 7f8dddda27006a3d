package io.sancha.lending.account.store;

import io.sancha.lending.account.books.Books;
import io.sancha.lending.account.books.Dues;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.OpenDue;
import io.sancha.lending.account.books.PlannedInstalment;
import io.sancha.lending.account.books.RiskClass;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables that tell where a loan stands, {@code loan_position} and {@code loan_due}: kept up with the facts, never a source of them. */
@Repository
public class PositionStore {
    private static final String POSITION = """
        select p.loan_number, p.case_id, p.plan, p.matures_on, p.principal_normal, p.principal_due, p.interest_due, p.penalty_due, p.compound_due, p.costs_due,
          p.off_balance, p.held, p.claim, p.settled_through, p.accrued_through, p.state, p.days_past_due, p.risk_class, a.currency
          from loan_position p join loan_account a on a.number = p.loan_number where p.loan_number = :loan\s""";
    /** How far the nights are written when the books are kept up; from there on they are told by the run that goes on, which {@link NightStore} compares. */
    private static final String WRITTEN = "written_to";
    private static final List<String> STANDING = List.of("plan", "next_instalment", "next_settles_on", "matures_on", "principal_normal", "principal_due",
        "interest_due", "penalty_due", "compound_due", "costs_due", "off_balance", "held", "claim", "penalty_product", "compound_product", "settled_through",
        "accrued_through", WRITTEN, "misused", "state", "days_past_due");
    private final JdbcClient sql;
    private final NamedParameterJdbcOperations batches;

    PositionStore(JdbcClient sql, NamedParameterJdbcOperations batches) {
        this.sql = sql;
        this.batches = batches;
    }

    public Optional<LoanPosition> find(String number) {
        return sql.sql(POSITION).param("loan", number).query(Row.to(PositionStore::position)).optional();
    }

    /** Nobody else moves this account until the transaction ends. */
    public Optional<LoanPosition> lock(String number) {
        return sql.sql(POSITION + "for update of p").param("loan", number).query(Row.to(PositionStore::position)).optional();
    }

    /** Notes the class that a loan has now. */
    public void classify(String number, RiskClass riskClass) {
        sql.sql("update loan_position set risk_class = :class where loan_number = :loan").param("class", riskClass.name()).param("loan", number).update();
    }

    public void insert(LoanAccount account) {
        sql.sql("""
            insert into loan_position (loan_number, case_id, plan, matures_on, principal_normal, principal_due, interest_due, penalty_due, compound_due,
              costs_due, off_balance, held, claim, penalty_product, compound_product, settled_through, accrued_through, written_to, misused, state,
              days_past_due, risk_class)
            values (:loan, :case, 1, :on, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, :on, :before, :on, false, 'PERFORMING', 0, 'NORMAL')""")
            .param("loan", account.number()).param("case", account.caseId()).param("on", account.disbursedOn())
            .param("before", account.disbursedOn().minusDays(1)).update();
    }

    /** Brings both tables to what the books say. */
    public void keep(Books books, int plan, LocalDate settledThrough, LocalDate accruedThrough) {
        String number = books.account().number();
        sql.sql("update loan_position set " + STANDING.stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "))
            + " where loan_number = :loan").params(standing(books, plan, settledThrough, accruedThrough)).param("loan", number).update();
        batches.batchUpdate("""
            insert into loan_due (loan_number, number, due_on, adjusted_due_on, penal_from, principal, interest, principal_unpaid, interest_unpaid, off_balance)
            values (:loan_number, :number, :due_on, :adjusted_due_on, :penal_from, :principal, :interest, :principal_unpaid, :interest_unpaid, :off_balance)
            on conflict (loan_number, number) do update set due_on = excluded.due_on, adjusted_due_on = excluded.adjusted_due_on,
              penal_from = excluded.penal_from, principal = excluded.principal, interest = excluded.interest, principal_unpaid = excluded.principal_unpaid,
              interest_unpaid = excluded.interest_unpaid, off_balance = excluded.off_balance where loan_due is distinct from excluded""",
            books.dues().stream().map(due -> new MapSqlParameterSource(row(number, due))).toArray(MapSqlParameterSource[]::new));
        sql.sql("delete from loan_due where loan_number = :loan and number > :last").param("loan", number)
            .param("last", books.dues().stream().mapToInt(due -> due.planned().number()).max().orElse(0)).update();
    }

    /** How many rows of both tables do not say what the books say; none, ever. */
    public int differing(Books books, int plan, LocalDate settledThrough, LocalDate accruedThrough) {
        String number = books.account().number();
        Map<String, Object> standing = comparable(standing(books, plan, settledThrough, accruedThrough));
        standing.remove(WRITTEN);
        List<Map<String, Object>> should = new ArrayList<>(List.of(standing));
        books.dues().forEach(due -> should.add(comparable(row(number, due))));
        List<Map<String, Object>> are = new ArrayList<>(
            told("select " + STANDING.stream().filter(column -> !column.equals(WRITTEN)).collect(Collectors.joining(", "))
                + " from loan_position where loan_number = :loan", number));
        are.addAll(told("""
            select loan_number, number, due_on, adjusted_due_on, penal_from, principal, interest, principal_unpaid, interest_unpaid, off_balance
              from loan_due where loan_number = :loan""", number));
        // further than anything has been earned no night can be written, and those before it would never be earned
        int ahead = sql.sql("select count(*) from loan_position where loan_number = :loan and written_to > :earned").param("loan", number)
            .param("earned", books.earnedTo()).query(Integer.class).single();
        long wrong = ahead + are.stream().filter(row -> !should.contains(row)).count();
        return (int) (wrong + should.stream().filter(row -> !are.contains(row)).count());
    }

    private List<Map<String, Object>> told(String query, String number) {
        return sql.sql(query).param("loan", number).query().listOfRows().stream().map(PositionStore::comparable).toList();
    }

    /** Amounts are the same whatever their number of decimals. */
    private static Map<String, Object> comparable(Map<String, Object> row) {
        Map<String, Object> plain = new HashMap<>();
        row.forEach((column, value) -> plain.put(column, value instanceof BigDecimal amount ? amount.stripTrailingZeros()
            : value instanceof Date day ? day.toLocalDate() : value));
        return plain;
    }

    /** What the books say of each column of {@code loan_position} that is told from them. */
    private static Map<String, Object> standing(Books books, int plan, LocalDate settledThrough, LocalDate accruedThrough) {
        Dues due = books.due();
        Map<String, Object> row = new HashMap<>();
        row.put("plan", plan);
        row.put("next_instalment", books.next().map(PlannedInstalment::number).orElse(null));
        row.put("next_settles_on", books.next().map(PlannedInstalment::settlesOn).orElse(null));
        row.put("matures_on", books.plan().maturesOn());
        row.put("principal_normal", books.normal().amount());
        row.put("principal_due", books.principalDue().amount());
        row.put("interest_due", due.interest().amount());
        row.put("penalty_due", due.penalty().amount());
        row.put("compound_due", due.compound().amount());
        row.put("costs_due", due.costs().amount());
        row.put("off_balance", books.offBalance().amount());
        row.put("held", books.held().amount());
        row.put("claim", books.claim().amount());
        row.put("penalty_product", books.charges().penaltyProduct());
        row.put("compound_product", books.charges().compoundProduct());
        row.put("settled_through", settledThrough);
        row.put("accrued_through", accruedThrough);
        row.put(WRITTEN, books.earnedTo());
        row.put("misused", books.misused());
        row.put("state", books.state(settledThrough).name());
        row.put("days_past_due", books.daysPastDue(settledThrough));
        return row;
    }

    private static Map<String, Object> row(String number, OpenDue due) {
        return Map.of("loan_number", number, "number", due.planned().number(), "due_on", due.planned().dueOn(),
            "adjusted_due_on", due.planned().adjustedDueOn(),
            "penal_from", due.planned().penalFrom(), "principal", due.principal().amount(), "interest", due.interest().amount(),
            "principal_unpaid", due.principalUnpaid().amount(), "interest_unpaid", due.interestUnpaid().amount(), "off_balance", due.offBalance().amount());
    }

    private static LoanPosition position(Row row) throws SQLException {
        Currency currency = row.currency();
        return new LoanPosition(row.text("loan_number"), row.text("case_id"), row.small("plan"), row.day("matures_on"),
            row.money("principal_normal", currency), row.money("principal_due", currency), row.money("interest_due", currency),
            row.money("penalty_due", currency), row.money("compound_due", currency), row.money("costs_due", currency), row.money("off_balance", currency),
            row.money("held", currency), row.money("claim", currency), row.day("settled_through"), row.day("accrued_through"),
            row.one(LoanState.class, "state"), row.small("days_past_due"), row.one(RiskClass.class, "risk_class"));
    }
}
