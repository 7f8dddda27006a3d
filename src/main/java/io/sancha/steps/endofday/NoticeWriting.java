package io.sancha.steps.endofday;

import io.sancha.lending.account.Notice;
import io.sancha.platform.policy.Policy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes notices for the customer, for each who stands surety, where anybody does, and to be retained (COL-02): of the maturity as long before it as the
 * policy says for short loans and for longer ones (COL-01); and of principal and interest unpaid since the day before (COL-03).
 */
@Repository
class NoticeWriting {
    private static final DayStatement WRITE = DayStatement.named("write-notices");

    private final JdbcClient sql;
    private final Clock clock;
    private final Policy policy;

    NoticeWriting(JdbcClient sql, Clock clock, Policy policy) {
        this.policy = policy;
        this.sql = sql;
        this.clock = clock;
    }

    void write(LocalDate day, Partition partition) {
        var parameters = partition.on(day).addValue("now", Timestamp.from(clock.instant())).addValue("maturity", Notice.Kind.MATURITY.name())
            .addValue("dunning", Notice.Kind.DUNNING.name()).addValue("guarantor", Notice.Copy.GUARANTOR.name())
            .addValue("goingOut", new String[] {Notice.Copy.CUSTOMER.name(), Notice.Copy.GUARANTOR.name()})
            .addValue("copies", new String[] {Notice.Copy.CUSTOMER.name(), Notice.Copy.RETAINED.name()})
            .addValue("shortTerm", Period.ofMonths(policy.months("term.short-at-most", day)).toString())
            .addValue("shortNotice", Period.ofDays(policy.days("notice.maturity.short-term", day)).toString())
            .addValue("longNotice", Period.ofMonths(policy.months("notice.maturity.medium-and-long-term", day)).toString());
        sql.sql(WRITE.over(partition)).paramSource(parameters).update();
    }
}
