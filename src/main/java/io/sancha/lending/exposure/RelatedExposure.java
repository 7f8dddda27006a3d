package io.sancha.lending.exposure;

import io.sancha.kernel.money.Money;
import io.sancha.platform.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds which customers are connected to the bank and measures them against the limits on related parties (LIM-05, LIM-06). */
@Component
class RelatedExposure {
    private final JdbcClient sql;
    private final Exposures exposures;
    private final Policy policy;

    RelatedExposure(JdbcClient sql, Exposures exposures, Policy policy) {
        this.sql = sql;
        this.exposures = exposures;
        this.policy = policy;
    }

    /** What connects the customer to the bank that day. */
    Optional<Connection> connection(long customerId, LocalDate on) {
        return sql.sql("""
            select name, relation_zh as chinese, relation_en as english from connected_customer
             where customer_id = :customer and valid_from <= :on and (until is null or until > :on) order by name limit 1""")
            .param("customer", customerId).param("on", on).query(Connection.class).optional();
    }

    /** Empty where the customer is not connected. Until the transaction ends nobody else measures for a connected customer. */
    Optional<RelatedLimits> measure(String caseId, long customerId, Money requested, boolean unsecured, LocalDate on) {
        return connection(customerId, on).map(connection -> {
            exposures.lockAllRelated();
            List<Long> all = sql.sql("select distinct customer_id from connected_customer where valid_from <= :on and (until is null or until > :on)")
                .param("on", on).query(Long.class).list();
            Money[] before = {exposures.owedAndReserved(List.of(customerId), caseId), exposures.owedAndReserved(exposures.groupOf(customerId), caseId),
                exposures.owedAndReserved(all, caseId)};
            BigDecimal[] percents = {policy.percent("limit.related-party", on), policy.percent("limit.related-group", on),
                policy.percent("limit.related-all", on)};
            return RelatedLimits.of(connection, requested, before, policy.amount("capital.net", on), percents, unsecured);
        });
    }

    void keep(long limitCheckId, RelatedLimits found) {
        Limits.Breach breach = found.breach().orElse(null);
        sql.sql("""
            insert into related_limit_check (limit_check_id, relation_zh, relation_en, party_total, group_total, all_total, party_limit, group_limit,
              all_limit, rule, reason_zh, reason_en)
            values (:check, :chinese, :english, :party, :group, :all, :partyLimit, :groupLimit, :allLimit, :rule, :reasonChinese, :reasonEnglish)""")
            .param("check", limitCheckId).param("chinese", found.connection().chinese()).param("english", found.connection().english())
            .param("party", found.party().amount()).param("group", found.group().amount()).param("all", found.all().amount())
            .param("partyLimit", found.partyLimit().amount()).param("groupLimit", found.groupLimit().amount()).param("allLimit", found.allLimit().amount())
            .param("rule", breach == null ? null : breach.rule()).param("reasonChinese", breach == null ? null : breach.chinese())
            .param("reasonEnglish", breach == null ? null : breach.english()).update();
    }

    /** What a check found against a connected customer. */
    Optional<Limits.Breach> breachOf(long limitCheckId) {
        return sql.sql("""
            select rule, reason_zh as chinese, reason_en as english from related_limit_check
             where limit_check_id = :check and rule is not null""").param("check", limitCheckId).query(Limits.Breach.class).optional();
    }
}
