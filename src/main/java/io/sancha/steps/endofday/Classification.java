package io.sancha.steps.endofday;

import io.sancha.lending.account.ClassChange;
import io.sancha.lending.account.ClassFloor;
import io.sancha.lending.account.RiskClassChanged;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.RiskClass;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lowers classes to the floor of their days past due (CLS-02). It never raises one: that is for three people to decide (CLS-11). */
@Repository
class Classification {
    private static final DayStatement LATE_DAYS = DayStatement.named("late-days");
    private static final DayStatement CLASSIFY = DayStatement.named("classify");
    /** From the best to the worst. */
    private static final String[] ORDER = Arrays.stream(RiskClass.values()).map(Enum::name).toArray(String[]::new);

    private final JdbcClient sql;
    private final ClassFloor floor;
    private final Clock clock;

    Classification(JdbcClient sql, ClassFloor floor, Clock clock) {
        this.sql = sql;
        this.floor = floor;
        this.clock = clock;
    }

    /** @return the loans whose class changed */
    List<RiskClassChanged> classify(LocalDate day, Partition partition) {
        List<Integer> days = sql.sql(LATE_DAYS.over(partition)).paramSource(partition.on(day)).query(Integer.class).list();
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
            .addValue("rules", rules.toArray(String[]::new)).addValue("now", Timestamp.from(clock.instant())).addValue("order", ORDER)
            .addValue("method", ClassChange.Method.AUTOMATIC.name()).addValue("writtenOff", LoanState.WRITTEN_OFF.name());
        return sql.sql(CLASSIFY.over(partition)).paramSource(parameters)
            .query((row, n) -> new RiskClassChanged(row.getString(1), row.getString(2), RiskClass.valueOf(row.getString(3)),
                RiskClass.valueOf(row.getString(4)))).list();
    }
}
