package io.sancha.steps.endofday;

import io.sancha.lending.account.ClassChange;
import io.sancha.lending.account.ClassFloor;
import io.sancha.lending.account.ClassLimits;
import io.sancha.lending.account.RiskClassChanged;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.RiskClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lowers classes to the floor of their days past due (CLS-02) and of what else a company owes (CLS-05). It never raises one: that is for three people to
 * decide (CLS-11).
 */
@Repository
class Classification {
    private static final DayStatement LATE_DAYS = DayStatement.named("late-days");
    private static final DayStatement CLASSIFY = DayStatement.named("classify");
    private static final DayStatement WITH_BAD_DEBTOR = DayStatement.named("with-bad-debtor");
    private static final DayStatement CLASSIFY_WITH_DEBTOR = DayStatement.named("classify-with-debtor");
    /** From the best to the worst. */
    private static final String[] ORDER = Arrays.stream(RiskClass.values()).map(Enum::name).toArray(String[]::new);

    private final JdbcClient sql;
    private final ClassFloor floor;
    private final ClassLimits limits;
    private final Clock clock;

    Classification(JdbcClient sql, ClassFloor floor, ClassLimits limits, Clock clock) {
        this.sql = sql;
        this.floor = floor;
        this.limits = limits;
        this.clock = clock;
    }

    /** @return the loans whose class changed */
    List<RiskClassChanged> classify(LocalDate day, Partition partition) {
        List<Integer> days = sql.sql(LATE_DAYS.over(partition)).paramSource(partition.on(day)).query(Integer.class).list();
        if (days.isEmpty()) {
            return List.of();
        }
        Map<Integer, ClassFloor.Floor> floors = floor.at(days);
        String[] classes = days.stream().map(each -> floors.get(each).riskClass().name()).toArray(String[]::new);
        String[] rules = days.stream().map(each -> floors.get(each).rule()).toArray(String[]::new);
        MapSqlParameterSource parameters = partition.on(day).addValue("days", days.toArray(Integer[]::new)).addValue("classes", classes)
            .addValue("rules", rules).addValue("now", Timestamp.from(clock.instant())).addValue("order", ORDER)
            .addValue("method", ClassChange.Method.AUTOMATIC.name()).addValue("writtenOff", LoanState.WRITTEN_OFF.name());
        return sql.sql(CLASSIFY.over(partition)).paramSource(parameters).query(Classification::changed).list();
    }

    /** The loans of the partition that are not bad yet while their debtor has another that is. */
    List<String> withBadDebtor(Partition partition) {
        return sql.sql(WITH_BAD_DEBTOR.over(partition)).paramSource(partition.on(null)).query(String.class).list();
    }

    /** Gives a loan the class that its debtor's other loans leave it. @return the change; empty where they leave it its own */
    Optional<RiskClassChanged> classifyWithDebtor(LocalDate day, String loanNumber) {
        return limits.byDebtor(loanNumber).flatMap(best -> {
            var one = Partition.of(loanNumber);
            MapSqlParameterSource parameters = one.on(day).addValue("class", best.riskClass().name()).addValue("rule", best.rule())
                .addValue("reason", best.chinese() + " " + best.english()).addValue("now", Timestamp.from(clock.instant())).addValue("order", ORDER)
                .addValue("method", ClassChange.Method.AUTOMATIC.name());
            return sql.sql(CLASSIFY_WITH_DEBTOR.over(one)).paramSource(parameters).query(Classification::changed).optional();
        });
    }

    private static RiskClassChanged changed(ResultSet row, int number) throws SQLException {
        return new RiskClassChanged(row.getString(1), row.getString(2), RiskClass.valueOf(row.getString(3)), RiskClass.valueOf(row.getString(4)));
    }
}
