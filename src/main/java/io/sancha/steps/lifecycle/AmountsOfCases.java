package io.sancha.steps.lifecycle;

import io.sancha.kernel.money.Money;
import io.sancha.platform.database.Columns;
import io.sancha.platform.replay.CaseAmounts;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a case was about at a moment: what had been lent in it by then; before that the amount that the customer had applied for last, or, earlier
 * still, first applied for later on.
 */
@Component
class AmountsOfCases implements CaseAmounts {
    private final JdbcClient sql;

    AmountsOfCases(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<Integer, Money> at(List<Moment> moments) {
        Map<Integer, Money> found = new HashMap<>();
        sql.sql("""
            select q.n, coalesce(l.amount, a.amount) as amount, coalesce(l.currency, a.currency) as currency
              from unnest(cast(:cases as text[]), cast(:ats as timestamptz[])) with ordinality as q (case_id, at, n)
              left join lateral (select sum(x.amount) as amount, x.currency from amount_lent x where x.case_id = q.case_id and x.recorded_at <= q.at
                group by x.currency order by 1 desc limit 1) l on true
              left join lateral (select x.amount, x.currency from amount_applied_for x where x.case_id = q.case_id
                order by x.recorded_at <= q.at desc, case when x.recorded_at <= q.at then -x.application_id else x.application_id end limit 1) a on true
             where coalesce(l.amount, a.amount) is not null""")
            .param("cases", Columns.texts(moments.stream().map(Moment::caseId).toList()))
            .param("ats", Columns.texts(moments.stream().map(moment -> moment.at().toString()).toList()))
            .query(row -> {
                found.put(row.getInt("n") - 1, Money.of(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))));
            });
        return found;
    }
}
