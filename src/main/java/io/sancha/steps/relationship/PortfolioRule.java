package io.sancha.steps.relationship;

import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which borrowers a manager's grade lets them hold (CUS-07), by size. The bands, who may hold each, and whether the bank warns or refuses
 * stand in {@code portfolio_band}; so does 3 to 5 million, which the rule's text gives to nobody. Grades stand in {@code manager_grade}: a
 * manager without one counts as junior.
 */
@Service
public class PortfolioRule {
    private final RelationshipDesk relationships;
    private final JdbcClient sql;
    private final Trail trail;
    private final Clock clock;
    private final Actors actors;

    PortfolioRule(RelationshipDesk relationships, JdbcClient sql, Trail trail, Clock clock, Actors actors) {
        this.relationships = relationships;
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
        this.actors = actors;
    }

    /** Grades of managers (客户经理等级), the highest first. */
    enum ManagerGrade { SENIOR, MIDDLE, JUNIOR }

    private record Band(ManagerGrade grade, boolean block, String chinese, String english) {
    }

    /**
     * Checks that the responsible manager's grade reaches a borrower of this size.
     *
     * @param size what the customer owes and asks for, together
     * @return the warning, where the bank only warns; empty where the rule holds
     * @throws Refusal where the bank refuses
     */
    public Optional<String> check(String caseId, Money size) {
        String manager = relationships.managerOf(relationships.ofCase(caseId).customerId())
            .orElseThrow(() -> Refusal.by("CUS-06", "客户没有管户客户经理，请先指定", "the customer has no responsible manager; assign one first"));
        Band band = band(size);
        ManagerGrade grade = grade(manager);
        if (grade.compareTo(band.grade()) <= 0) {
            return Optional.empty();
        }
        Refusal finding = Refusal.by("CUS-07", "管户客户经理 " + actors.called(manager) + " 等级为 " + grade + "，不足以管理该户（" + band.chinese() + "），请改派",
            "the manager " + actors.called(manager) + " is " + grade + ", which does not reach this borrower (" + band.english() + "); assign another");
        if (band.block()) {
            throw finding;
        }
        trail.because("CUS-07", finding.chinese() + " / " + finding.english());
        return Optional.of(finding.chinese() + " / " + finding.english());
    }

    private Band band(Money size) {
        return sql.sql("""
            select grade, enforcement = 'BLOCK' as block, note_zh as chinese, note_en as english from portfolio_band b where from_amount <= :size
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
