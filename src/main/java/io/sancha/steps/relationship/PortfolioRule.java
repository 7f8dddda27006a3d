package io.sancha.steps.relationship;

import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.Turns;
import io.sancha.platform.people.Actors;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which borrowers a manager's grade lets them hold (CUS-07), by size, and of the large and medium ones at most one. The bands, who may hold each, of
 * which a manager holds at most one, and whether the bank warns or refuses stand in {@code portfolio_band}; so does 3 to 5 million, which the rule's text
 * gives to nobody. Grades stand in {@code manager_grade}: a manager without one counts as junior.
 */
@Service
public class PortfolioRule {
    private final RelationshipDesk relationships;
    private final JdbcClient sql;
    private final Trail trail;
    private final Clock clock;
    private final Actors actors;
    private final Turns turns;

    PortfolioRule(RelationshipDesk relationships, JdbcClient sql, Trail trail, Clock clock, Actors actors, Turns turns) {
        this.turns = turns;
        this.relationships = relationships;
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
        this.actors = actors;
    }

    /** Grades of managers (客户经理等级), the highest first. */
    enum ManagerGrade { SENIOR, MIDDLE, JUNIOR }

    private record Band(ManagerGrade grade, boolean atMostOne, boolean block, String chinese, String english) {
    }

    private record Finding(String chinese, String english) {
    }

    /**
     * Checks that the responsible manager's grade reaches a borrower of this size, and that it is the only one where the bank lets a manager hold one.
     * Those who are given borrowers at once are given them one after the other.
     *
     * @param size what the customer owes and asks for, together
     * @return the warning, where the bank only warns; empty where the rule holds
     * @throws Refusal where the bank refuses
     */
    public Optional<String> check(String caseId, Money size) {
        long customer = relationships.ofCase(caseId).customerId();
        String manager = relationships.managerOf(customer)
            .orElseThrow(() -> Refusal.by("CUS-06", "客户没有管户客户经理，请先指定", "the customer has no responsible manager; assign one first"));
        turns.take("portfolio-of/" + manager);
        Band band = band(size);
        ManagerGrade grade = grade(manager);
        boolean reaches = grade.compareTo(band.grade()) <= 0;
        Optional<String> other = band.atMostOne() ? otherOf(manager, customer) : Optional.empty();
        List<Finding> found = new ArrayList<>();
        if (!reaches) {
            found.add(new Finding("管户客户经理 " + actors.called(manager) + " 等级为 " + grade + "，不足以管理该户（" + band.chinese() + "），请改派",
                "the manager " + actors.called(manager) + " is " + grade + ", which does not reach this borrower (" + band.english() + "); assign another"));
        }
        other.ifPresent(held -> found.add(new Finding("管户客户经理 " + actors.called(manager) + " 已管理一户大中型借款人（案卷 " + held + "），至多一户（" + band.chinese()
            + "），请改派", "the manager " + actors.called(manager) + " holds another borrower of whom a manager has at most one (case " + held + "; "
            + band.english() + "); assign another")));
        if (band.block() && !found.isEmpty()) {
            throw Refusal.by("CUS-07", joined(found, Finding::chinese, "；"), joined(found, Finding::english, "; "));
        }
        keep(caseId, customer, manager, size, reaches, other);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String warning = joined(found, Finding::chinese, "；") + " / " + joined(found, Finding::english, "; ");
        trail.because("CUS-07", warning);
        return Optional.of(warning);
    }

    /** The largest that this customer was measured at in a case that still runs; nothing where none was. */
    public Money measured(long customer) {
        return Money.of(sql.sql("""
            select coalesce(max(p.borrower_size), 0) from customer_case c
              join lateral (select borrower_size from portfolio_check k where k.case_id = c.case_id order by k.id desc limit 1) p on true
             where c.customer_id = :customer and c.alive""").param("customer", customer).query(BigDecimal.class).single(), Money.CNY);
    }

    /** A case of another borrower whom this manager holds in a band of which a manager has at most one. */
    private Optional<String> otherOf(String manager, long customer) {
        return sql.sql("""
            select h.case_id from borrower_held h
              join lateral (select at_most_one from portfolio_band b where b.from_amount <= h.borrower_size
                and b.valid_from = (select max(valid_from) from portfolio_band where valid_from <= :today) order by b.from_amount desc limit 1) band on true
             where h.manager = :manager and h.customer_id <> :customer and band.at_most_one order by h.case_id limit 1""")
            .param("manager", manager).param("customer", customer).param("today", today()).query(String.class).optional();
    }

    private void keep(String caseId, long customer, String manager, Money size, boolean reaches, Optional<String> other) {
        sql.sql("""
            insert into portfolio_check (case_id, customer_id, manager, borrower_size, grade_reaches, other_case_id, recorded_at, recorded_by, bank_date)
            values (:case, :customer, :manager, :size, :reaches, :other, :now, :by, :today)""")
            .param("case", caseId).param("customer", customer).param("manager", manager).param("size", size.amount()).param("reaches", reaches)
            .param("other", other.orElse(null)).param("now", Columns.at(clock.instant())).param("by", actors.currentUser()).param("today", today()).update();
    }

    private static String joined(List<Finding> found, Function<Finding, String> language, String between) {
        return found.stream().map(language).collect(Collectors.joining(between));
    }

    private Band band(Money size) {
        return sql.sql("""
            select grade, at_most_one, enforcement = 'BLOCK' as block, note_zh as chinese, note_en as english from portfolio_band b where from_amount <= :size
               and valid_from = (select max(valid_from) from portfolio_band where valid_from <= :today) order by from_amount desc limit 1""")
            .param("size", size.amount()).param("today", today()).query(Band.class).optional()
            .orElseThrow(() -> new IllegalStateException("portfolio_band has no row for " + size + " on " + today()));
    }

    private ManagerGrade grade(String manager) {
        return sql.sql("select grade from manager_grade where manager = :manager and valid_from <= :today order by valid_from desc limit 1")
            .param("manager", manager).param("today", today()).query(String.class).optional().map(ManagerGrade::valueOf).orElse(ManagerGrade.JUNIOR);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
