package io.sancha.steps.endofday;

import io.sancha.lending.account.ClassFloor;
import io.sancha.lending.account.RiskClassChanged;
import io.sancha.lending.account.books.RiskClass;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Lowers classes to the floor of their days past due (CLS-02). It never raises one: that is for three people to decide (CLS-11). */
@Repository
class Classification {
    private static final String DAYS = "select distinct days_past_due from loan_position p where %s and p.days_past_due > 0 and p.accrued_through = :day";
    private static final String LOWER = """
        with lowered as (
          select p.loan_number, p.case_id, p.risk_class from_class, f.class to_class, f.rule, p.days_past_due from loan_position p
            join unnest(:days::int[], :classes::text[], :rules::text[]) f (days, class, rule) on f.days = p.days_past_due
           where %s and p.accrued_through = :day and p.state <> 'WRITTEN_OFF' and array_position(:order::text[], f.class) > array_position(:order::text[], p.risk_class)
        ), stated as (
          insert into class_change (loan_number, case_id, from_class, to_class, method, rule, reason, bank_date, recorded_at, recorded_by)
          select loan_number, case_id, from_class, to_class, 'AUTOMATIC', rule, '逾期 ' || days_past_due || ' 天 days past due', :day, :now, 'system' from lowered
        )
        update loan_position p set risk_class = l.to_class from lowered l where p.loan_number = l.loan_number
        returning l.case_id, l.loan_number, l.from_class, l.to_class""";

    private final NamedParameterJdbcTemplate sql;
    private final ClassFloor floor;
    private final Clock clock;

    Classification(NamedParameterJdbcTemplate sql, ClassFloor floor, Clock clock) {
        this.sql = sql;
        this.floor = floor;
        this.clock = clock;
    }

    /** @return the loans whose class changed */
    List<RiskClassChanged> classify(LocalDate day, Partition partition) {
        List<Integer> days = sql.queryForList(DAYS.formatted(partition.where()), partition.on(day), Integer.class);
        if (days.isEmpty()) {
            return List.of();
        }
        List<String> classes = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        days.forEach(pastDue -> {
            ClassFloor.Floor best = floor.at(pastDue);
            classes.add(best.riskClass().name());
            rules.add(best.rule());
        });
        MapSqlParameterSource parameters = partition.on(day).addValue("days", days.toArray(Integer[]::new)).addValue("classes", classes.toArray(String[]::new))
            .addValue("rules", rules.toArray(String[]::new)).addValue("now", Timestamp.from(clock.instant()))
            .addValue("order", Arrays.stream(RiskClass.values()).map(Enum::name).toArray(String[]::new));
        return sql.query(LOWER.formatted(partition.where()), parameters,
            (row, n) -> new RiskClassChanged(row.getString(1), row.getString(2), RiskClass.valueOf(row.getString(3)), RiskClass.valueOf(row.getString(4))));
    }
}
