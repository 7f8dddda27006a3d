package io.sancha.lending.exposure;

import io.sancha.kernel.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what customers owe and have reserved. */
@Repository
class Exposures {
    private final JdbcTemplate sql;

    Exposures(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** The customer and all that share a group with them, in the order of their keys. */
    List<Long> groupOf(long customerId) {
        return sql.queryForList("""
            select ?::bigint union select other.customer_id from customer_group_now own join customer_group_now other using (group_code)
             where own.customer_id = ? order by 1""", Long.class, customerId, customerId);
    }

    /** What these customers owe in their living cases, and where nothing is paid out yet what is reserved; this case left out. */
    Money owedAndReserved(List<Long> customers, String exceptCase) {
        BigDecimal sum = sql.queryForObject("""
            select coalesce(sum(coalesce(p.principal_normal + p.principal_due, r.amount)), 0)
              from limit_reservation r join credit_case c on c.id = r.case_id left join loan_position p on p.loan_number = c.loan_number
             where r.customer_id = any(?) and c.closed_on is null and r.case_id <> ?
               and r.id = (select max(latest.id) from limit_reservation latest where latest.case_id = r.case_id)""",
            BigDecimal.class, customers.toArray(Long[]::new), exceptCase);
        return Money.of(sum, Money.CNY);
    }

    /** Until this transaction ends nobody else measures or reserves for these customers. Locked in the order of their keys. */
    void lock(List<Long> customers) {
        customers.forEach(customer -> sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> { }, "exposure/" + customer));
    }

    /** Until this transaction ends nobody else measures for a connected customer. Locked after the customers. */
    void lockAllRelated() {
        sql.query("select pg_advisory_xact_lock(hashtextextended('exposure/all-related', 0))", row -> { });
    }
}
