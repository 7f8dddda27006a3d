package io.sancha.lending.account.store;

import io.sancha.kernel.money.Money;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a company owes the bank in all its loans: the view {@code claim_on_debtor}, for whoever looks at it as one debtor (CLS-05, CLS-06). */
@Repository
public class DebtorClaims {
    private final JdbcClient sql;

    DebtorClaims(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What is claimed by one loan.
     *
     * @param amount in the loan's currency, fallen due or not; after a write-off what is still claimed
     * @param bad whether it is a bad one (不良)
     * @param daysPastDue as last counted at the end of a day
     */
    public record Claim(String loanNumber, Money amount, boolean bad, int daysPastDue, boolean writtenOff) {
    }

    /** All claims on the company that borrowed this loan, the loan's own among them, in the order of numbers; none if a person borrowed it. */
    public List<Claim> onDebtorOf(String loanNumber) {
        return sql.sql("""
            select all_of.loan_number, all_of.amount, all_of.currency, all_of.bad, all_of.days_past_due, all_of.written_off
              from claim_on_debtor one
              join claim_on_debtor all_of on all_of.customer_id = one.customer_id and all_of.calendar = one.calendar
             where one.loan_number = :loan order by all_of.loan_number""").param("loan", loanNumber)
            .query((row, n) -> new Claim(row.getString("loan_number"),
                Money.of(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))), row.getBoolean("bad"),
                row.getInt("days_past_due"), row.getBoolean("written_off"))).list();
    }
}
