package io.sancha.lending.exposure;

import io.sancha.kernel.money.Money;
import io.sancha.platform.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds which customers are connected to the bank and measures them against the limits on related parties (LIM-05, LIM-06). */
@Component
class RelatedExposure {
    private final JdbcTemplate sql;
    private final Exposures exposures;
    private final Policy policy;

    RelatedExposure(JdbcTemplate sql, Exposures exposures, Policy policy) {
        this.sql = sql;
        this.exposures = exposures;
        this.policy = policy;
    }

    /** What connects the customer to the bank that day. */
    Optional<Connection> connection(long customerId, LocalDate on) {
        return sql.query("select name, relation_zh, relation_en from connected_customer where customer_id = ? and valid_from <= ? and (until is null or "
            + "until > ?) order by name limit 1",
            (row, n) -> new Connection(row.getString(1), row.getString(2), row.getString(3)), customerId, on, on).stream().findFirst();
    }

    /** Empty where the customer is not connected. Until the transaction ends nobody else measures for a connected customer. */
    Optional<RelatedLimits> measure(String caseId, long customerId, Money requested, boolean unsecured, LocalDate on) {
        return connection(customerId, on).map(connection -> {
            exposures.lockAllRelated();
            List<Long> all = sql.queryForList("select distinct customer_id from connected_customer where valid_from <= ? and (until is null or until > ?)",
                Long.class, on, on);
            Money[] before = {exposures.owedAndReserved(List.of(customerId), caseId), exposures.owedAndReserved(exposures.groupOf(customerId), caseId),
                exposures.owedAndReserved(all, caseId)};
            BigDecimal[] percents = {policy.percent("limit.related-party", on), policy.percent("limit.related-group", on),
                policy.percent("limit.related-all", on)};
            return RelatedLimits.of(connection, requested, before, policy.amount("capital.net", on), percents, unsecured);
        });
    }

    void keep(long limitCheckId, RelatedLimits found) {
        Limits.Breach breach = found.breach().orElse(null);
        sql.update("insert into related_limit_check values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", limitCheckId, found.connection().chinese(), found.connection()
            .english(),
            found.party().amount(), found.group().amount(), found.all().amount(), found.partyLimit().amount(), found.groupLimit().amount(), found.allLimit()
            .amount(),
            breach == null ? null : breach.rule(), breach == null ? null : breach.chinese(), breach == null ? null : breach.english());
    }

    /** What a check found against a connected customer. */
    Optional<Limits.Breach> breachOf(long limitCheckId) {
        return sql.query("select rule, reason_zh, reason_en from related_limit_check where limit_check_id = ? and rule is not null",
            (row, n) -> new Limits.Breach(row.getString(1), row.getString(2), row.getString(3)), limitCheckId).stream().findFirst();
    }
}
