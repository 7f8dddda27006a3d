package io.sancha.steps.endofday;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.PostingKind;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.policy.Policy;
import io.sancha.steps.relationship.Grade;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Provides for losses (计提贷款损失准备, CLS-13) by the bank's method, at the end of every so many months: of each loan's principal a share by its class, or
 * what is expected to be lost of it. Every figure is a row of the policy.
 */
@Repository
class Provisioning {
    private static final DayStatement PROVIDE = DayStatement.named("provide");
    /** Of a borrower whom no rating was given, such as most persons. */
    private static final String UNRATED = "UNRATED";
    /** What a subordinate contract gives. */
    private static final List<String> KINDS = List.of("PLEDGE", "MORTGAGE", "SURETY");
    private final JdbcClient sql;
    private final Policy policy;
    private final Clock clock;

    Provisioning(JdbcClient sql, Policy policy, Clock clock) {
        this.sql = sql;
        this.policy = policy;
        this.clock = clock;
    }

    /** Whether provisions are made on this day: the last of a month, and of every so many months from January on. */
    boolean isDueOn(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth() && day.getMonthValue() % policy.months("provision.every", day) == 0;
    }

    /** Brings what is held for each loan of the partition to what the method asks for. */
    void provide(LocalDate day, Partition partition) {
        PostingKind kind = PostingKind.PROVIDE;
        ProvisionMethod method = ProvisionMethod.on(policy, day);
        String[] percents = Arrays.stream(RiskClass.values()).map(each -> method.share(each, policy, day).toPlainString()).toArray(String[]::new);
        MapSqlParameterSource parameters = partition.on(day).addValue("method", method.name()).addValue("classes", names(Arrays.stream(RiskClass.values())))
            .addValue("percents", percents).addValue("writtenOff", LoanState.WRITTEN_OFF.name()).addValue("fen", Money.CNY.getDefaultFractionDigits())
            .addValue("kind", kind.name()).addValue("expense", kind.debit().name()).addValue("allowance", kind.credit().name())
            .addValue("now", Timestamp.from(clock.instant()));
        sql.sql(PROVIDE.over(partition)).paramSource(expected(parameters, method, day)).update();
    }

    /** What is expected to be lost: probabilities of default in twelve months by grade, losses given default by kind of security, per cent. */
    private MapSqlParameterSource expected(MapSqlParameterSource parameters, ProvisionMethod method, LocalDate day) {
        List<String> grades = Stream.concat(Arrays.stream(Grade.values()).map(Grade::name), Stream.of(UNRATED)).toList();
        return parameters.addValue("expected", method == ProvisionMethod.EXPECTED_LOSS).addValue("bad", names(Arrays.stream(RiskClass.values())
                .filter(RiskClass::isNonPerforming))).addValue("watched", RiskClass.SPECIAL_MENTION.name()).addValue("unrated", UNRATED)
            .addValue("grades", grades.toArray(String[]::new)).addValue("probabilities", figures("provision.pd.", grades, day))
            .addValue("kinds", KINDS.toArray(String[]::new)).addValue("severities", figures("provision.lgd.", KINDS, day))
            .addValue("unsecured", policy.percent("provision.lgd.credit", day)).addValue("stage2After", policy.days("provision.stage-2-after", day))
            .addValue("stage3After", policy.days("provision.stage-3-after", day)).addValue("recoveryMonths", policy.months("provision.recovery-time", day));
    }

    private String[] figures(String prefix, List<String> of, LocalDate day) {
        return of.stream().map(each -> policy.percent(prefix + each.toLowerCase(Locale.ROOT), day).toPlainString()).toArray(String[]::new);
    }

    private static String[] names(Stream<RiskClass> of) {
        return of.map(RiskClass::name).toArray(String[]::new);
    }
}
