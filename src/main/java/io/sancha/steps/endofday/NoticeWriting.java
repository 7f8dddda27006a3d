package io.sancha.steps.endofday;

import io.sancha.lending.account.Notice;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.mail.MailServer;
import io.sancha.platform.policy.Policy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes notices for the customer, for each who stands surety, where anybody does, and to be retained (COL-02): of what falls due, so many days before as the
 * policy says (COL-03); of the maturity as long before it as the policy says for short loans and for longer ones (COL-01); of principal and interest unpaid
 * since the day before (COL-03); of a class that became bad; and a warning to who stands surety when a loan is in arrears for so many days as the policy says
 * (COL-07).
 */
@Repository
class NoticeWriting {
    private static final DayStatement WRITE = DayStatement.named("write-notices");
    private static final RiskClass[] CLASSES = RiskClass.values();

    private final JdbcClient sql;
    private final Clock clock;
    private final Policy policy;
    private final MailServer mail;

    NoticeWriting(JdbcClient sql, Clock clock, Policy policy, MailServer mail) {
        this.mail = mail;
        this.policy = policy;
        this.sql = sql;
        this.clock = clock;
    }

    void write(LocalDate day, Partition partition) {
        sql.sql(WRITE.over(partition)).paramSource(periods(kinds(partition.on(day)), day).addValue("now", Timestamp.from(clock.instant()))
            .addValue("mail", mail.isOn())).update();
    }

    private static MapSqlParameterSource kinds(MapSqlParameterSource parameters) {
        return parameters.addValue("maturity", Notice.Kind.MATURITY.name()).addValue("dunning", Notice.Kind.DUNNING.name())
            .addValue("interestDue", Notice.Kind.INTEREST_DUE.name()).addValue("classChange", Notice.Kind.CLASS_CHANGE.name())
            .addValue("guarantorWarning", Notice.Kind.GUARANTOR_WARNING.name()).addValue("guarantor", Notice.Copy.GUARANTOR.name())
            .addValue("customer", Notice.Copy.CUSTOMER.name()).addValue("retained", Notice.Copy.RETAINED.name())
            .addValue("copies", new String[] {Notice.Copy.CUSTOMER.name(), Notice.Copy.RETAINED.name()})
            .addValue("classes", Arrays.stream(CLASSES).map(RiskClass::name).toArray(String[]::new))
            .addValue("classWords", Arrays.stream(CLASSES).map(one -> one.chinese() + "类 class fell to " + one.english()).toArray(String[]::new))
            .addValue("bad", Arrays.stream(CLASSES).filter(RiskClass::isNonPerforming).map(RiskClass::name).toArray(String[]::new));
    }

    private MapSqlParameterSource periods(MapSqlParameterSource parameters, LocalDate day) {
        return parameters.addValue("shortTerm", Period.ofMonths(policy.months("term.short-at-most", day)).toString())
            .addValue("shortNotice", Period.ofDays(policy.days("notice.maturity.short-term", day)).toString())
            .addValue("longNotice", Period.ofMonths(policy.months("notice.maturity.medium-and-long-term", day)).toString())
            .addValue("interestNotice", policy.days("notice.interest-due", day))
            .addValue("guarantorAfter", policy.days("notice.guarantor-warned-after", day));
    }
}
