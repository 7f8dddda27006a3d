package io.sancha.lending.exposure;

import io.sancha.kernel.money.Money;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.Turns;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what customers owe and have reserved. */
@Repository
class Exposures {
    private final JdbcClient sql;
    private final Turns turns;

    Exposures(JdbcClient sql, Turns turns) {
        this.sql = sql;
        this.turns = turns;
    }

    /** The customer and all that share a group with them, in the order of their keys. */
    List<Long> groupOf(long customerId) {
        return sql.sql("""
            select :customer::bigint union select other.customer_id from customer_group_now own join customer_group_now other using (group_code)
             where own.customer_id = :customer order by 1""").param("customer", customerId).query(Long.class).list();
    }

    /** What these customers owe in their living cases, and where nothing is paid out yet what is reserved; this case left out. */
    Money owedAndReserved(List<Long> customers, String exceptCase) {
        return sql.sql("""
            select coalesce(sum(amount), 0) as owed from exposure_of_case where customer_id = any (:customers) and case_id <> :except""")
            .param("customers", customers.toArray(Long[]::new)).param("except", exceptCase).query((row, n) -> Columns.yuan(row, "owed")).single();
    }

    /** Until this transaction ends nobody else measures or reserves for these customers. Locked in the order of their keys. */
    void lock(List<Long> customers) {
        customers.forEach(customer -> turns.take("exposure/" + customer));
    }

    /** Until this transaction ends nobody else measures for a connected customer. Locked after the customers. */
    void lockAllRelated() {
        turns.take("exposure/all-related");
    }
}
