package io.sancha.steps.endofday;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.PostingKind;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.policy.Policy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Provides for losses (计提贷款损失准备, CLS-13): of each loan's principal the share that the policy has for its class, at the end of every so many months. A
 * bank puts in the shares of its method as rows of the policy; expected credit losses by probability and severity are not reckoned here.
 */
@Repository
class Provisioning {
    private static final DayStatement PROVIDE = DayStatement.named("provide");
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

    /** Brings what is held for each loan of the partition to what its class asks for. */
    void provide(LocalDate day, Partition partition) {
        PostingKind kind = PostingKind.PROVIDE;
        String[] classes = Arrays.stream(RiskClass.values()).map(RiskClass::name).toArray(String[]::new);
        String[] percents = Arrays.stream(RiskClass.values()).map(each -> share(each, day)).toArray(String[]::new);
        sql.sql(PROVIDE.over(partition)).paramSource(partition.on(day).addValue("classes", classes).addValue("percents", percents)
            .addValue("writtenOff", LoanState.WRITTEN_OFF.name()).addValue("fen", Money.CNY.getDefaultFractionDigits())
            .addValue("kind", kind.name()).addValue("expense", kind.debit().name()).addValue("allowance", kind.credit().name())
            .addValue("now", Timestamp.from(clock.instant()))).update();
    }

    private String share(RiskClass riskClass, LocalDate day) {
        return policy.percent("provision." + riskClass.name().toLowerCase(Locale.ROOT).replace('_', '-'), day).toPlainString();
    }
}
