package io.sancha.steps.revaluation;

import io.sancha.lending.collateral.CollateralKind;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.SqlResource;
import io.sancha.platform.policy.Policy;
import io.sancha.steps.warning.WarningSearch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks once a day has ended for loans whose security is to be valued anew (GUA-07), and for insurances and registrations of it that are about to expire,
 * which warn of the loan (PLM-10). One statement for all loans each, so many rows at a time.
 */
@Service
public class RevaluationSearch {
    private static final String DUE = SqlResource.beside(RevaluationSearch.class, "due");
    private static final String EXPIRING = SqlResource.beside(RevaluationSearch.class, "expiring");
    private static final int MOST = 200;
    private final JdbcClient sql;
    private final RevaluationRules rules;
    private final Policy policy;
    private final Clock clock;

    RevaluationSearch(JdbcClient sql, RevaluationRules rules, Policy policy, Clock clock) {
        this.sql = sql;
        this.rules = rules;
        this.policy = policy;
        this.clock = clock;
    }

    /** @param dueOn day on which the first of the loan's things has its time */
    public record Due(String loanNumber, LocalDate dueOn) {
    }

    /** The last day that has ended and was not looked at. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> dayToLookAt() {
        return sql.sql("select max(day) as day from day_ended having max(day) > coalesce((select max(day) from revaluation_search), date '-infinity')")
            .query((row, n) -> Columns.date(row, "day")).optional();
    }

    /** Loans whose security is due within the days that a revaluation begins before, at most two hundred behind one. @param last empty for the first */
    @Transactional(readOnly = true)
    public List<Due> due(LocalDate day, String last) {
        List<String> kinds = Arrays.stream(CollateralKind.values()).map(CollateralKind::name).toList();
        Integer[] months = Arrays.stream(CollateralKind.values()).map(kind -> rules.every(kind, day)).toArray(Integer[]::new);
        return sql.sql(DUE).param("kinds", Columns.texts(kinds)).param("months", months).param("last", last).param("most", MOST)
            .param("until", day.plusDays(policy.days("revaluation.begun-before", day))).query(Due.class).list();
    }

    /** Insurances and registrations of securing things that expire soon and were not warned of. @param last null for the first */
    @Transactional(readOnly = true)
    public List<WarningSearch.Found> expiring(LocalDate day, WarningSearch.Found last) {
        return sql.sql(EXPIRING).param("until", day.plusDays(policy.days("warning.papers-expire-within", day))).param("most", MOST)
            .param("loan", last == null ? "" : last.loanNumber()).query(WarningSearch.Found.class).list();
    }

    /** The day was looked at, by whichever server came first. */
    @Transactional
    public void lookedAt(LocalDate day, int begun, int warned) {
        sql.sql("insert into revaluation_search (day, begun, warned, recorded_at) values (:day, :begun, :warned, :now) on conflict do nothing")
            .param("day", day).param("begun", begun).param("warned", warned).param("now", Columns.at(clock.instant())).update();
    }
}
