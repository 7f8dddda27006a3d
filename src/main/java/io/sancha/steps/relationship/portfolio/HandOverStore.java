package io.sancha.steps.relationship.portfolio;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked and answered of hand-overs, a row each. */
@Component
class HandOverStore {
    private final JdbcClient sql;
    private final Actors actors;
    private final Clock clock;

    HandOverStore(JdbcClient sql, Actors actors, Clock clock) {
        this.sql = sql;
        this.actors = actors;
        this.clock = clock;
    }

    /** Customers of a manager with a living case in these branches, of whom some are asked for; a walk-through's are left out. */
    List<Held> held(String manager, Collection<String> branches, Collection<Long> customers) {
        return sql.sql("""
            select b.customer_id, min(b.case_id) as case_id, min(b.branch) as branch from borrower_of_branch b
             where coalesce(b.manager, '') = :manager and b.branch = any (:branches) and b.customer_id = any (:customers)
             group by b.customer_id order by b.customer_id""").param("manager", manager).param("branches", Columns.texts(branches))
            .param("customers", customers.toArray(Long[]::new)).query(Held.class).list();
    }

    /** Whether it is asked for already and not answered yet. */
    boolean isOpen(long customer) {
        return sql.sql("select exists (select from hand_over_open where customer_id = :customer)").param("customer", customer).query(Boolean.class).single();
    }

    long ask(String branch, AskEntry entry) {
        return sql.sql("""
            insert into hand_over (branch, former, receiver, reason, recorded_at, recorded_by, bank_date)
            values (:branch, :former, :receiver, :reason, :now, :by, :today) returning id""").param("branch", branch).param("former", entry.manager())
            .param("receiver", entry.to()).param("reason", entry.reason()).param("now", Columns.at(clock.instant()))
            .param("by", actors.currentUser()).param("today", LocalDate.now(clock)).query(Long.class).single();
    }

    void add(long handOver, Held customer) {
        sql.sql("insert into hand_over_customer (hand_over_id, customer_id, case_id) values (:handOver, :customer, :case)").param("handOver", handOver)
            .param("customer", customer.customerId()).param("case", customer.caseId()).update();
    }

    Optional<HandOver> find(long id) {
        return sql.sql("select id, branch, former, receiver, reason, recorded_by as asked_by, bank_date as asked_on from hand_over where id = :id")
            .param("id", id).query(HandOver.class).optional();
    }

    /** The case under which a customer of it waits to be answered of; empty where none does. */
    Optional<String> open(long handOver, long customer) {
        return sql.sql("select case_id from hand_over_open where hand_over_id = :handOver and customer_id = :customer").param("handOver", handOver)
            .param("customer", customer).query(String.class).optional();
    }

    /** Customers of it who wait to be answered of. */
    List<Long> open(long handOver) {
        return sql.sql("select customer_id from hand_over_open where hand_over_id = :handOver order by customer_id").param("handOver", handOver)
            .query(Long.class).list();
    }

    /** Ends what waits of a customer. @return its numbers */
    List<Long> lapse(long customer) {
        return sql.sql("""
            insert into hand_over_answer (hand_over_id, customer_id, outcome, recorded_at, recorded_by, bank_date)
            select o.hand_over_id, o.customer_id, 'LAPSED', :now, :by, :today from hand_over_open o where o.customer_id = :customer
            on conflict do nothing returning hand_over_id""").param("now", Columns.at(clock.instant())).param("by", actors.currentUser())
            .param("today", LocalDate.now(clock)).param("customer", customer).query(Long.class).list();
    }

    /** @param refusal by which it failed; null where none did @param reason why it was declined; null else */
    void answer(long handOver, long customer, HandOverOutcome outcome, Refusal refusal, String reason) {
        sql.sql("""
            insert into hand_over_answer (hand_over_id, customer_id, outcome, rule, reason_zh, reason_en, recorded_at, recorded_by, bank_date)
            values (:handOver, :customer, :outcome, :rule, :chinese, :english, :now, :by, :today)""").param("handOver", handOver).param("customer", customer)
            .param("outcome", outcome.name()).param("rule", refusal == null ? null : refusal.rule())
            .param("chinese", refusal == null ? reason : refusal.chinese()).param("english", refusal == null ? reason : refusal.english())
            .param("now", Columns.at(clock.instant())).param("by", actors.currentUser()).param("today", LocalDate.now(clock)).update();
    }
}
