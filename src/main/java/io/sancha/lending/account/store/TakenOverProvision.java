package io.sancha.lending.account.store;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.PostingKind;
import io.sancha.lending.account.books.TakenOverLoan;
import io.sancha.lending.casefile.Stamp;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What another system held for the loss of a loan, so that the next end of a month provides for the difference alone (CLS-13). */
@Repository
public class TakenOverProvision {
    private static final String HELD = """
        select x.held, a.currency from loan_provision x join loan_account a on a.number = x.loan_number
         where x.loan_number = :loan and x.day <= :day and not x.final order by x.day desc limit 1""";
    private final JdbcClient sql;

    TakenOverProvision(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of the day that the other system ended last, in its method, which this bank does not know; posted on that day as the other postings are. */
    public void insert(LoanAccount account, TakenOverLoan loan, String cause, Stamp stamp) {
        PostingKind kind = PostingKind.PROVIDE;
        sql.sql("""
            with held as (
              insert into loan_provision (loan_number, day, method, risk_class, base, percent, held_before, held, final, recorded_at, recorded_by)
              select p.loan_number, :day, 'TAKEN_OVER', :class, p.principal_normal + p.principal_due,
                     round(100 * :held / (p.principal_normal + p.principal_due), 6), 0, :held, false, :at, :by
                from loan_position p where p.loan_number = :loan
              returning loan_number, day, held)
            insert into posting (loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date, recorded_at, recorded_by)
            select loan_number, :kind, 'provision/' || day, 0, :expense, :allowance, held, :currency, day, :cause, day, :at, :by from held""")
            .param("loan", account.number()).param("day", loan.standing().cutOn()).param("class", loan.riskClass().name())
            .param("held", loan.provided().amount()).param("kind", kind.name()).param("expense", kind.debit().name())
            .param("allowance", kind.credit().name()).param("currency", loan.provided().currency().getCurrencyCode()).param("cause", cause)
            .param("at", Timestamp.from(stamp.at())).param("by", stamp.by()).update();
    }

    /** What was held for the loss of a loan at the end of a day; empty where nothing was. */
    public Optional<Money> heldOn(String loan, LocalDate day) {
        return sql.sql(HELD).param("loan", loan).param("day", day).query(Row.to(row -> row.money("held", row.currency()))).optional()
            .filter(Money::isPositive);
    }
}
