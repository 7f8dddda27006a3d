package io.sancha.steps.endofday;

import io.sancha.lending.account.Notice;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes notices in three copies (COL-02): of the maturity a week before it for a loan of up to a year, a month before it for a longer one
 * (COL-01); and of principal and interest unpaid since the day before (COL-03).
 */
@Repository
class NoticeWriting {
    private static final DayStatement WRITE = DayStatement.named("write-notices");
    private static final Period SHORT_TERM = Period.ofYears(1);
    private static final Period SHORT_NOTICE = Period.ofDays(7);
    private static final Period LONG_NOTICE = Period.ofMonths(1);

    private final JdbcClient sql;
    private final Clock clock;

    NoticeWriting(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void write(LocalDate day, Partition partition) {
        var parameters = partition.on(day).addValue("now", Timestamp.from(clock.instant())).addValue("maturity", Notice.Kind.MATURITY.name())
            .addValue("dunning", Notice.Kind.DUNNING.name()).addValue("copies", Arrays.stream(Notice.Copy.values()).map(Enum::name).toArray(String[]::new))
            .addValue("shortTerm", SHORT_TERM.toString()).addValue("shortNotice", SHORT_NOTICE.toString()).addValue("longNotice", LONG_NOTICE.toString());
        sql.sql(WRITE.over(partition)).paramSource(parameters).update();
    }
}
