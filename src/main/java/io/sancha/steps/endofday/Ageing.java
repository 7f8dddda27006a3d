package io.sancha.steps.endofday;

import io.sancha.lending.account.LoanStateChanged;
import io.sancha.lending.account.books.InterestRules;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.PostingKind;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts days past due, tells who is overdue (COL-04) and takes interest unpaid for more than ninety days off the balance sheet (CLS-15). */
@Repository
class Ageing {
    private static final DayStatement AGE = DayStatement.named("age");
    private static final List<PostingKind> OFF_BALANCE = List.of(PostingKind.TAKE_OFF_BALANCE, PostingKind.NOTE_OFF_BALANCE);
    private static final List<Standing> STANDINGS = IntStream.range(0, 8).mapToObj(n -> new Standing((n & 1) > 0, (n & 2) > 0, (n & 4) > 0)).toList();

    private final JdbcClient sql;
    private final Clock clock;

    Ageing(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What decides about a loan's state, in all its combinations. */
    private record Standing(boolean owesNothing, boolean overdue, boolean matured) {
        LoanState state() {
            return LoanState.of(owesNothing, overdue, matured);
        }
    }

    /** @return the loans whose state changed */
    List<LoanStateChanged> age(LocalDate day, Partition partition) {
        return sql.sql(AGE.over(partition)).paramSource(parameters(day, partition)).query((row, n) -> {
            LoanState before = LoanState.valueOf(row.getString(3));
            LoanState after = LoanState.valueOf(row.getString(4));
            return before == after ? null : new LoanStateChanged(row.getString(1), row.getString(2), before, after);
        }).list().stream().filter(Objects::nonNull).toList();
    }

    private MapSqlParameterSource parameters(LocalDate day, Partition partition) {
        return partition.on(day).addValue("now", Timestamp.from(clock.instant())).addValue("onBalanceDays", InterestRules.ON_BALANCE_DAYS)
            .addValue("unremarkable", LoanState.of(false, false, false).name())
            .addValue("kinds", column(OFF_BALANCE, PostingKind::name)).addValue("debits", column(OFF_BALANCE, kind -> kind.debit().name()))
            .addValue("credits", column(OFF_BALANCE, kind -> kind.credit().name()))
            .addValue("owesNothing", column(STANDINGS, each -> String.valueOf(each.owesNothing())))
            .addValue("overdue", column(STANDINGS, each -> String.valueOf(each.overdue())))
            .addValue("matured", column(STANDINGS, each -> String.valueOf(each.matured())))
            .addValue("states", column(STANDINGS, each -> each.state().name()));
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
