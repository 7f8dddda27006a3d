package io.sancha.platform.policy;

import io.sancha.kernel.money.Money;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actors;
import io.sancha.platform.policy.Parameter.Unit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the bank's figures as they hold on a day. A figure that is missing, or asked for in another unit than its own, is a fault of the
 * set-up and never defaulted: {@link IllegalStateException}.
 */
@Service
public class Policy {
    private static final String COLUMNS = "name, value, unit, rule, valid_from, source";
    private static final RowMapper<Parameter> PARAMETER = (row, n) -> new Parameter(row.getString("name"),
        row.getBigDecimal("value").stripTrailingZeros(), Columns.constant(row, "unit", Unit.class), row.getString("rule"), Columns.date(row, "valid_from"),
        row.getString("source"));

    private final JdbcClient sql;
    private final Clock clock;
    private final Actors actors;
    private volatile Map<String, BigDecimal> supposed = Map.of();

    Policy(JdbcClient sql, Clock clock, Actors actors) {
        this.sql = sql;
        this.clock = clock;
        this.actors = actors;
    }

    /** An amount in yuan. */
    public Money amount(String name, LocalDate on) {
        return Money.of(in(Unit.YUAN, name, on), Money.CNY);
    }

    /** Per cent: 50 means 50 %. */
    public BigDecimal percent(String name, LocalDate on) {
        return in(Unit.PERCENT, name, on);
    }

    public int months(String name, LocalDate on) {
        return in(Unit.MONTHS, name, on).intValueExact();
    }

    public int days(String name, LocalDate on) {
        return in(Unit.DAYS, name, on).intValueExact();
    }

    public int hours(String name, LocalDate on) {
        return in(Unit.HOURS, name, on).intValueExact();
    }

    public int minutes(String name, LocalDate on) {
        return in(Unit.MINUTES, name, on).intValueExact();
    }

    public int count(String name, LocalDate on) {
        return in(Unit.COUNT, name, on).intValueExact();
    }

    /** The figure that holds on the day, with its rule and source. */
    public Parameter of(String name, LocalDate on) {
        Parameter stored = stored(name, on);
        BigDecimal value = supposed.get(name);
        return value == null ? stored : new Parameter(stored.name(), value, stored.unit(), stored.rule(), stored.validFrom(), "supposed for a walk-through");
    }

    /** Figures that this process takes for the bank's own until told otherwise: a walk-through may suppose another capital. Nothing is stored. */
    public void suppose(Map<String, BigDecimal> figures) {
        supposed = Map.copyOf(figures);
    }

    private Parameter stored(String name, LocalDate on) {
        return sql.sql("select " + COLUMNS + " from policy_parameter where name = :name and valid_from <= :on order by valid_from desc, id desc limit 1")
            .param("name", name).param("on", on).query(PARAMETER).optional()
            .orElseThrow(() -> new IllegalStateException("policy has no " + name + " on " + on));
    }

    /** All values that a figure has had, by the first day of each. */
    public NavigableMap<LocalDate, BigDecimal> history(String name) {
        var values = new TreeMap<LocalDate, BigDecimal>();
        sql.sql("select " + COLUMNS + " from policy_parameter where name = :name order by valid_from, id").param("name", name).query(PARAMETER).list()
            .forEach(p -> values.put(p.validFrom(), p.value()));
        return values;
    }

    /** Every figure that holds on the day, by name. */
    public List<Parameter> all(LocalDate on) {
        return sql.sql("select distinct on (name) " + COLUMNS + " from policy_parameter where valid_from <= :on order by name, valid_from desc, id desc")
            .param("on", on).query(PARAMETER).list();
    }

    /** Puts in another value of a known figure from a day on; the earlier ones stay. Setting what already holds does nothing. */
    @Transactional
    public void set(String name, BigDecimal value, LocalDate from, String source) {
        Parameter before = stored(name, from);
        if (before.value().compareTo(value) != 0) {
            sql.sql("""
                insert into policy_parameter (name, value, unit, rule, valid_from, source, recorded_at, recorded_by)
                values (:name, :value, :unit, :rule, :from, :source, :now, :by)""")
                .param("name", name).param("value", value).param("unit", before.unit().name()).param("rule", before.rule()).param("from", from)
                .param("source", source).param("now", Columns.at(clock.instant())).param("by", actors.currentUser()).update();
        }
    }

    private BigDecimal in(Unit unit, String name, LocalDate on) {
        Parameter found = of(name, on);
        if (found.unit() != unit) {
            throw new IllegalStateException(name + " is in " + found.unit() + ", not in " + unit);
        }
        return found.value();
    }
}
