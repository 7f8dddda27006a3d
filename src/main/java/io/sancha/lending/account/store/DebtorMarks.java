package io.sancha.lending.account.store;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people took down of a debtor beside its loans: its debts at all banks (CLS-05) and its credit impairment (CLS-12). Of a walk-through's loan there is
 * none: it is no debtor's but there.
 */
@Repository
public class DebtorMarks {
    private final JdbcClient sql;

    DebtorMarks(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param reportedOn the day of the credit report @param owed at all banks, in yuan @param overdue what of it is more than 90 days overdue */
    public record AllBanks(LocalDate reportedOn, Money owed, Money overdue) {
    }

    /** @param whole whether all loans of the company are @param since the day on which it was confirmed */
    public record Impaired(boolean whole, ImpairmentEvidence evidence, String reason, LocalDate since) {
    }

    /** Of the company that borrowed this loan, as reported last; empty where nothing was, or a person borrowed it. */
    public Optional<AllBanks> atAllBanks(String loanNumber) {
        return sql.sql("""
            select d.reported_on, d.owed, d.overdue from claim_on_debtor o join debts_reported_last d on d.customer_id = o.customer_id
             where o.loan_number = :loan and o.calendar = ''""").param("loan", loanNumber)
            .query(Row.to(row -> new AllBanks(row.day("reported_on"), row.money("owed", Money.CNY), row.money("overdue", Money.CNY)))).optional();
    }

    /** That the loan is credit-impaired, by itself or with all of its debtor's. */
    public Optional<Impaired> impairment(String loanNumber) {
        return sql.sql("""
            select i.whole, i.evidence, i.reason, i.since from impairment_in_force i
             where i.loan_number = :loan
                or i.whole and i.customer_id = (select o.customer_id from claim_on_debtor o where o.loan_number = :loan and o.calendar = '')
             order by i.whole desc, i.impairment_id limit 1""").param("loan", loanNumber)
            .query(Row.to(row -> new Impaired(row.columns().getBoolean("whole"), row.one(ImpairmentEvidence.class, "evidence"), row.text("reason"),
                row.day("since")))).optional();
    }
}
