package io.sancha.steps.spotcheck;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.SqlResource;
import io.sancha.platform.database.Turns;
import io.sancha.platform.policy.BankCalendar;
import io.sancha.platform.policy.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws once a month which loans the risk line visits unannounced, and on which days (PLM-11). The seed is kept with the draw: each loan's place is that of
 * the SHA-256 of seed and number, so that whoever doubts a draw makes it again. Loans of simulated calendars are left out.
 */
@Service
public class SpotDraws {
    private static final String DRAW = SqlResource.beside(SpotDraws.class, "draw");
    private static final String DUE = SqlResource.beside(SpotDraws.class, "due");
    private static final int MOST = 200;
    private static final int SEED_BYTES = 16;
    /** Calendar days behind the draw in which the visits lie: before the next draw. */
    private static final int WITHIN = 27;
    /** Days after which a visit that could not begin, since the loan was being visited or the bank stood still, is passed over. */
    private static final int LAPSES_AFTER = 10;
    private final JdbcClient sql;
    private final Turns turns;
    private final Policy policy;
    private final BankCalendar calendar;
    private final Clock clock;
    private final SpotSeeds seeds;

    SpotDraws(JdbcClient sql, Turns turns, Policy policy, BankCalendar calendar, Clock clock, ObjectProvider<SpotSeeds> seeds) {
        this.sql = sql;
        this.turns = turns;
        this.policy = policy;
        this.calendar = calendar;
        this.clock = clock;
        this.seeds = seeds.getIfAvailable(() -> new SecureRandom()::nextBytes);
    }

    /** A loan whose day has come. @param draw number of the draw @param seal SHA-256 of the draw's seed, which stays untold until its last visit */
    public record Drawn(long id, String loanNumber, long draw, String seal) {
    }

    /** Makes the draw of the month of the last day that ended, unless it was made. @return how many loans it drew */
    @Transactional
    public int drawMonth() {
        Optional<LocalDate> ended = toDraw();
        if (ended.isEmpty()) {
            return 0;
        }
        turns.take("spotcheck/draw");
        // whoever was faster drew while this one waited
        return toDraw().map(day -> draw(day, policy.percent("spot-check.share", day))).orElse(0);
    }

    private Optional<LocalDate> toDraw() {
        // a bank that catches up draws for the month in which it is, not for those that have gone by
        return sql.sql("select max(day) as day from day_ended "
            + "having date_trunc('month', max(day)) > coalesce((select max(month) from spot_draw), date '-infinity') "
            + "and date_trunc('month', max(day)) = date_trunc('month', cast(:today as date))").param("today", LocalDate.now(clock))
            .query((row, n) -> Columns.date(row, "day")).optional();
    }

    /** @param percent of the living loans, rounded up */
    @Transactional
    int draw(LocalDate day, BigDecimal percent) {
        byte[] seed = new byte[SEED_BYTES];
        seeds.next(seed);
        long living = sql.sql("select count(*) from living_loan l where not exists (select from rehearsed_case r where r.case_id = l.case_id)")
            .query(Long.class).single();
        long wanted = percent.multiply(BigDecimal.valueOf(living)).divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING).longValue();
        HolidayCalendar working = calendar.workingDays();
        LocalDate today = LocalDate.now(clock);
        LocalDate from = day.isAfter(today) ? day : today;
        List<LocalDate> days = from.plusDays(1).datesUntil(from.plusDays(WITHIN + 1L)).filter(working::isWorkingDay).toList();
        return sql.sql(DRAW).param("month", day.withDayOfMonth(1)).param("seed", HexFormat.of().formatHex(seed)).param("percent", percent)
            .param("living", living).param("wanted", Math.min(wanted, policy.count("spot-check.at-most", day)))
            .param("days", Columns.texts(days.stream().map(LocalDate::toString).toList())).param("today", today)
            .param("now", Columns.at(clock.instant())).update();
    }

    /** Loans whose day has come since at most ten days and that were not visited, at most two hundred behind one. @param last 0 for the first */
    @Transactional(readOnly = true)
    public List<Drawn> due(long last) {
        return sql.sql(DUE).param("today", LocalDate.now(clock))
            .param("since", LocalDate.now(clock).minusDays(LAPSES_AFTER)).param("last", last).param("most", MOST).query(Drawn.class).list();
    }
}
