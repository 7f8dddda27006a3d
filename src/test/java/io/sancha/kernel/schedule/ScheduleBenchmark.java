package io.sancha.kernel.schedule;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long a schedule of 360 instalments takes, in microseconds, beside the same loop in plain {@code double} arithmetic, and what
 * both allocate. No test: {@code mvn -q test -Dtest=ScheduleBenchmark} runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScheduleBenchmark {

    private static final int INSTALMENTS = 360;

    @Param({"MONTHLY_RATE", "ACT_360"})
    public DayCount dayCount;

    private final LocalDate start = LocalDate.of(2024, 1, 15);

    @Test
    void run() throws RunnerException {
        // not the flags that make the tests start quickly; compiled before it is measured, also beside other work
        new Runner(new OptionsBuilder().include(ScheduleBenchmark.class.getName()).forks(1)
            .jvmArgs("-Xmx1g", "-Xbatch", "-XX:TieredStopAtLevel=4", "-XX:+UseSerialGC")
                .warmupIterations(5).warmupTime(TimeValue.seconds(3)).measurementIterations(5).measurementTime(TimeValue.seconds(2))
                .addProfiler(GCProfiler.class).build()).run();
    }

    /** Ours: exact to the fen. */
    @Benchmark
    public Schedule exact() {
        return LoanTerms.lend(Money.cny("1000000.00"), start).at(Rate.annualPercent("4.90")).instalments(INSTALMENTS)
                .repaid(RepaymentMethod.EQUAL_INSTALMENT).counted(dayCount).terms().resolve(HolidayCalendar.WEEKENDS);
    }

    /** The same loop in double: same dates and rows, the payment by the same annuity, rounding to the fen by Math.round. */
    @Benchmark
    public List<Row> plainDouble() {
        double[] factors = new double[INSTALMENTS];
        LocalDate[] dues = new LocalDate[INSTALMENTS + 1];
        dues[0] = start;
        for (int k = 0; k < INSTALMENTS; k++) {
            dues[k + 1] = start.plusMonths(k + 1L);
            long days = dues[k + 1].toEpochDay() - dues[k].toEpochDay();
            factors[k] = dayCount == DayCount.MONTHLY_RATE ? 0.049 / 12 : 0.049 * days / 360;
        }
        double worth = 0;
        for (int k = INSTALMENTS - 1; k >= 0; k--) {
            worth = (1 + worth) / (1 + factors[k]);
        }
        double payment = fen(1_000_000.0 / worth);
        double balance = 1_000_000.0;
        List<Row> rows = new ArrayList<>(INSTALMENTS);
        for (int k = 0; k < INSTALMENTS; k++) {
            double interest = fen(balance * factors[k]);
            double principal = k == INSTALMENTS - 1 ? balance : payment - interest;
            balance = fen(balance - principal);
            rows.add(new Row(k + 1, dues[k + 1], principal, interest, principal + interest, balance));
        }
        return rows;
    }

    /** Nothing but the arithmetic in double: no dates, no rows, equal months whatever the day count. */
    @Benchmark
    public double bareDouble() {
        double rate = 0.049 / 12;
        double growth = Math.pow(1 + rate, INSTALMENTS);
        double payment = fen(1_000_000.0 * rate * growth / (growth - 1));
        double balance = 1_000_000.0;
        double paid = 0;
        for (int k = 0; k < INSTALMENTS; k++) {
            double interest = fen(balance * rate);
            double principal = k == INSTALMENTS - 1 ? balance : payment - interest;
            balance = fen(balance - principal);
            paid += principal + interest;
        }
        return paid;
    }

    private static double fen(double amount) {
        return Math.round(amount * 100) / 100.0;
    }

    /** A row of the double loop. */
    public record Row(int number, LocalDate dueOn, double principal, double interest, double payment, double balance) {
    }
}
