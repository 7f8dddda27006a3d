package io.sancha.steps.endofday;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.InterestRules;
import io.sancha.lending.account.books.Night;
import io.sancha.lending.account.books.PenalRates;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.PostingKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Settles what falls due on a day and accrues the night after it (INT-01…04). A loan is due for a day when the night before is its last
 * that has accrued, so that no night accrues twice and none is left out. What a rule says comes from the classes of the books, as a parameter.
 */
@Repository
class Accrual {
    private static final DayStatement FIRST_MISSING = DayStatement.named("first-missing");
    private static final DayStatement PASS_NIGHT = DayStatement.named("pass-night");
    private static final DayStatement HOLDING = DayStatement.named("holding");
    private static final DayStatement SETTLE = DayStatement.named("settle");
    private static final DayStatement PENAL_TERMS = DayStatement.named("penal-terms");
    private static final DayStatement ACCRUE = DayStatement.named("accrue");
    /** Far more than an amount times a rate ever has: the sum is divided to so many digits, and rounding to fen cannot see what is beyond. */
    private static final int DECIMALS = 40;

    private final JdbcClient sql;
    private final Clock clock;

    Accrual(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Under these terms some loans of a partition bear penal interest, at these rates. */
    private record Penal(Rate contract, PenaltyTerms terms, boolean misused, boolean inTerm, PenalRates rates) {
        static Penal read(ResultSet row, int number) throws SQLException {
            Rate contract = Rate.annualPercent(row.getBigDecimal("annual_percent"));
            var terms = new PenaltyTerms(row.getBigDecimal("overdue_uplift"), row.getBigDecimal("misuse_uplift"),
                CompoundRate.valueOf(row.getString("compound_in_term")));
            boolean misused = row.getBoolean("misused");
            boolean inTerm = row.getBoolean("in_term");
            return new Penal(contract, terms, misused, inTerm, PenalRates.of(contract, terms, misused, inTerm));
        }
    }

    /** The first day that some open loan of the partition still lacks; null if there is no open loan. */
    LocalDate firstMissing(Partition partition) {
        return sql.sql(FIRST_MISSING.over(partition)).paramSource(partition.on(null)).query(LocalDate.class).list().get(0);
    }

    /** The night passes of the loans that earn contract interest alone and of which nothing falls due: of nearly all. */
    void passNight(LocalDate day, Partition partition) {
        sql.sql(PASS_NIGHT.over(partition)).paramSource(partition.on(day)).update();
    }

    /** The loans that hold money for what falls due on the day: few, and told one by one, because it goes down the waterfall. */
    List<String> holding(LocalDate day, Partition partition) {
        return sql.sql(HOLDING.over(partition)).paramSource(partition.on(day)).query(String.class).list();
    }

    /** Settles, as often as one loan has several instalments on the day; then accrues the night. */
    void settleAndAccrue(LocalDate day, Partition partition) {
        MapSqlParameterSource settling = settling(day, partition);
        int settled;
        do {
            settled = sql.sql(SETTLE.over(partition)).paramSource(settling).update();
        } while (settled > 0);
        sql.sql(ACCRUE.over(partition)).paramSource(accruing(day, partition)).update();
    }

    private MapSqlParameterSource settling(LocalDate day, Partition partition) {
        PostingKind posting = PostingKind.SETTLE_INTEREST;
        return partition.on(day).addValue("now", Timestamp.from(clock.instant())).addValue("interest", Night.Kind.INTEREST.name())
            .addValue("decimals", DECIMALS).addValue("percent", InterestRules.PERCENT).addValue("fen", Money.CNY.getDefaultFractionDigits())
            .addValue("settleInterest", posting.name()).addValue("settleInterestDebit", posting.debit().name())
            .addValue("settleInterestCredit", posting.credit().name());
    }

    private MapSqlParameterSource accruing(LocalDate day, Partition partition) {
        MapSqlParameterSource parameters = partition.on(day)
            .addValue("penalty", Night.Kind.PENALTY.name()).addValue("compound", Night.Kind.COMPOUND.name())
            .addValue("misuse", Night.Kind.MISUSE.name()).addValue("penalNight", InterestRules.PENAL_NIGHT);
        List<Penal> penal = sql.sql(PENAL_TERMS.over(partition)).paramSource(partition.on(day)).query(Penal::read).list();
        parameters.addValue("contracts", column(penal, each -> each.contract().annualPercent().toPlainString()));
        parameters.addValue("overdueUplifts", column(penal, each -> each.terms().overdueUplift().toPlainString()));
        parameters.addValue("misuseUplifts", column(penal, each -> each.terms().misuseUplift().toPlainString()));
        parameters.addValue("inTerms", column(penal, each -> each.terms().compoundInTerm().name()));
        parameters.addValue("misuseds", column(penal, each -> String.valueOf(each.misused())));
        parameters.addValue("beforeMaturity", column(penal, each -> String.valueOf(each.inTerm())));
        parameters.addValue("penalties", column(penal, each -> each.rates().penalty().annualPercent().toPlainString()));
        parameters.addValue("compounds", column(penal, each -> each.rates().compound().annualPercent().toPlainString()));
        return parameters.addValue("misuses", column(penal, each -> each.rates().misuse().annualPercent().toPlainString()));
    }

    private static String[] column(List<Penal> penal, Function<Penal, String> value) {
        return penal.stream().map(value).toArray(String[]::new);
    }
}
