package io.sancha.lending.account.store;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.Books;
import io.sancha.lending.account.books.Dues;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.PlannedInstalment;
import io.sancha.lending.account.books.RiskClass;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables that tell where a loan stands, {@code loan_position} and {@code loan_due}: kept up with the facts, never a source of them. */
@Repository
public class PositionStore {
    private static final String POSITION = """
        select p.loan_number, p.case_id, plan, matures_on, principal_normal, principal_due, interest_due, penalty_due, compound_due, costs_due, off_balance, claim,
          settled_through, accrued_through, state, days_past_due, risk_class, a.currency
          from loan_position p join loan_account a on a.number = p.loan_number where p.loan_number = ?""";
    private final JdbcTemplate sql;

    public PositionStore(JdbcTemplate sql) {
        this.sql = sql;
    }

    public Optional<LoanPosition> find(String number) {
        return sql.query(POSITION, PositionStore::position, number).stream().findFirst();
    }

    /** Nobody else moves this account until the transaction ends. */
    public Optional<LoanPosition> lock(String number) {
        return sql.query(POSITION + " for update of p", PositionStore::position, number).stream().findFirst();
    }

    public void insert(LoanAccount account) {
        sql.update("""
            insert into loan_position (loan_number, case_id, plan, matures_on, principal_normal, principal_due, interest_due, penalty_due, compound_due, costs_due,
              off_balance, claim, penalty_product, compound_product, settled_through, accrued_through, misused, state, days_past_due, risk_class)
            values (?, ?, 1, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?, ?, false, 'PERFORMING', 0, 'NORMAL')""",
            account.number(), account.caseId(), account.disbursedOn(), account.disbursedOn(), account.disbursedOn().minusDays(1));
    }

    /** Brings both tables to what the books say. */
    public void keep(Books books, int plan, LocalDate settledThrough, LocalDate accruedThrough) {
        String number = books.account().number();
        List<Object> stands = new ArrayList<>(standing(books, plan, settledThrough, accruedThrough));
        stands.add(number);
        sql.update("""
            update loan_position set plan = ?, next_instalment = ?, next_settles_on = ?, matures_on = ?, principal_normal = ?, principal_due = ?, interest_due = ?,
              penalty_due = ?, compound_due = ?, costs_due = ?, off_balance = ?, claim = ?, penalty_product = ?, compound_product = ?, settled_through = ?,
              accrued_through = ?, misused = ?, state = ?, days_past_due = ? where loan_number = ?""", stands.toArray());
        sql.batchUpdate("""
            insert into loan_due (loan_number, number, due_on, adjusted_due_on, penal_from, principal, interest, principal_unpaid, interest_unpaid, off_balance)
            values (?,?,?,?,?,?,?,?,?,?) on conflict (loan_number, number) do update set due_on = excluded.due_on, adjusted_due_on = excluded.adjusted_due_on,
              penal_from = excluded.penal_from, principal = excluded.principal, interest = excluded.interest, principal_unpaid = excluded.principal_unpaid,
              interest_unpaid = excluded.interest_unpaid, off_balance = excluded.off_balance where loan_due is distinct from excluded""",
            dues(books).stream().map(List::toArray).toList());
        sql.update("delete from loan_due where loan_number = ? and number > ?", number, books.dues().stream().mapToInt(d -> d.planned().number()).max()
            .orElse(0));
    }

    /** How many rows of both tables do not say what the books say; none, ever. */
    public int differing(Books books, int plan, LocalDate settledThrough, LocalDate accruedThrough) {
        String number = books.account().number();
        List<List<Object>> stands = rows("""
            select plan, next_instalment, next_settles_on, matures_on, principal_normal, principal_due, interest_due, penalty_due, compound_due, costs_due,
              off_balance, claim, penalty_product, compound_product, settled_through, accrued_through, misused, state, days_past_due
              from loan_position where loan_number = ?""", number);
        List<List<Object>> due = rows("""
            select loan_number, number, due_on, adjusted_due_on, penal_from, principal, interest, principal_unpaid, interest_unpaid, off_balance
              from loan_due where loan_number = ?""", number);
        List<List<Object>> should = new ArrayList<>(List.of(standing(books, plan, settledThrough, accruedThrough)));
        should.addAll(dues(books));
        List<List<Object>> are = new ArrayList<>(stands);
        are.addAll(due);
        List<List<Object>> wanted = should.stream().map(PositionStore::comparable).toList();
        long wrong = are.stream().filter(row -> !wanted.contains(row)).count();
        return (int) (wrong + wanted.stream().filter(row -> !are.contains(row)).count());
    }

    private static List<Object> standing(Books books, int plan, LocalDate settledThrough, LocalDate accruedThrough) {
        Dues due = books.due();
        Money principalDue = books.writtenOff() ? books.account().nothing() : due.principal();
        // List.of takes no null, and a loan that has fallen due whole has no next instalment
        return Arrays.asList(plan, books.next().map(PlannedInstalment::number).orElse(null), books.next().map(PlannedInstalment::settlesOn).orElse(null),
            books.plan().maturesOn(), books.normal().amount(), principalDue.amount(), due.interest().amount(), due.penalty().amount(),
            due.compound().amount(), due.costs().amount(), books.offBalance().amount(), books.claim().amount(), books.charges().penaltyProduct(),
            books.charges().compoundProduct(), settledThrough, accruedThrough, books.misused(), books.state(settledThrough).name(),
            books.daysPastDue(settledThrough));
    }

    private static List<List<Object>> dues(Books books) {
        return books.dues().stream().map(d -> List.<Object>of(books.account().number(), d.planned().number(), d.planned().dueOn(), d.planned().adjustedDueOn(),
            d.planned().penalFrom(), d.principal().amount(), d.interest().amount(), d.principalUnpaid().amount(), d.interestUnpaid().amount(),
            d.offBalance().amount())).toList();
    }

    private List<List<Object>> rows(String query, String number) {
        return sql.query(query, (row, n) -> {
            List<Object> values = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                Object value = row.getObject(column);
                values.add(value instanceof Date day ? day.toLocalDate() : value);
            }
            return comparable(values);
        }, number);
    }

    /** Amounts are the same whatever their number of decimals. */
    private static List<Object> comparable(List<Object> row) {
        return row.stream().map(value -> value instanceof BigDecimal amount ? amount.stripTrailingZeros() : value).collect(Collectors.toList());
    }

    private static LoanPosition position(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString(18));
        return new LoanPosition(row.getString(1), row.getString(2), row.getInt(3), row.getObject(4, LocalDate.class), money(row, 5, currency),
            money(row, 6, currency),
            money(row, 7, currency), money(row, 8, currency), money(row, 9, currency), money(row, 10, currency), money(row, 11, currency),
            money(row, 12, currency),
            row.getObject(13, LocalDate.class), row.getObject(14, LocalDate.class), LoanState.valueOf(row.getString(15)), row.getInt(16),
            RiskClass.valueOf(row.getString(17)));
    }

    private static Money money(ResultSet row, int column, Currency currency) throws SQLException {
        return Money.of(row.getBigDecimal(column), currency);
    }
}
