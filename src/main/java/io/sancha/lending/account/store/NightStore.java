package io.sancha.lending.account.store;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.Night;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code accrual}: runs of nights that earned the same. What is different about nights is added as a further revision. Nights before the first that
 * may differ are not read, and those that no row tells yet are written as they are now.
 */
@Repository
public class NightStore {
    private final JdbcClient sql;
    private final NamedParameterJdbcOperations batches;

    NightStore(JdbcClient sql, NamedParameterJdbcOperations batches) {
        this.sql = sql;
        this.batches = batches;
    }

    private record Key(LocalDate day, Night.Kind kind) {
    }

    /** Nights of one kind from a day to another, each of which earned this much. @param revision for the how many-th time they are told, from 0 */
    private record Run(Night first, LocalDate to, int revision) {
        Stream<Night> nightsFrom(LocalDate day) {
            LocalDate from = day.isAfter(first.day()) ? day : first.day();
            return from.datesUntil(to).map(first::on);
        }
    }

    /** Adds the nights that the books lack, and what is different about those that they have. @param from the first that may differ */
    public void accrue(LoanAccount account, List<Night> should, LocalDate from, String cause) {
        LocalDate unwritten = sql.sql("select written_to from loan_position where loan_number = :loan").param("loan", account.number())
            .query(LocalDate.class).single();
        LocalDate first = from.isBefore(unwritten) ? from : unwritten;
        batches.batchUpdate("""
            insert into accrual (loan_number, from_day, to_day, kind, revision, instalment, base, annual_percent, share_numerator, share_denominator, cause)
            values (:loan, :from, :to, :kind, :revision, :instalment, :base, :percent, :numerator, :denominator, :cause)""",
            missing(account, should, first, runs(account, "accrual", first)).stream().map(run -> row(account, run, cause))
                .toArray(MapSqlParameterSource[]::new));
    }

    /** How many rows the books lack. */
    public int lacking(LoanAccount account, List<Night> should) {
        LocalDate first = account.disbursedOn();
        return missing(account, should, first, runs(account, "earned", first)).size();
    }

    private static List<Run> missing(LoanAccount account, List<Night> should, LocalDate from, List<Run> written) {
        Map<Key, List<Night>> booked = new TreeMap<>(Comparator.comparing(Key::kind).thenComparing(Key::day));
        Map<Key, Integer> revisions = new HashMap<>();
        for (Run run : written) {
            run.nightsFrom(from).forEach(night -> {
                Key key = new Key(night.day(), night.kind());
                booked.computeIfAbsent(key, none -> new ArrayList<>()).add(night);
                revisions.merge(key, run.revision() + 1, Math::max);
            });
        }
        Map<Key, Night> wanted = new HashMap<>();
        should.stream().filter(night -> !night.day().isBefore(from)).forEach(night -> wanted.put(new Key(night.day(), night.kind()), night));
        wanted.keySet().forEach(key -> booked.putIfAbsent(key, List.of()));
        List<Run> different = new ArrayList<>();
        booked.forEach((key, nights) -> {
            int revision = revisions.getOrDefault(key, 0);
            for (Night night : difference(account, wanted.get(key), nights)) {
                different.add(new Run(night, night.day().plusDays(1), revision++));
            }
        });
        return joined(different);
    }

    /** What has to be added to these rows so that they come to this night: by rate, share and instalment, each base to its difference. */
    private static List<Night> difference(LoanAccount account, Night wanted, List<Night> booked) {
        Map<Night, Money> bases = new LinkedHashMap<>();
        booked.forEach(night -> bases.merge(night.of(account.nothing()), night.base().negated(), Money::plus));
        if (wanted != null) {
            bases.merge(wanted.of(account.nothing()), wanted.base(), Money::plus);
        }
        return bases.entrySet().stream().filter(entry -> !entry.getValue().isZero()).map(entry -> entry.getKey().of(entry.getValue())).toList();
    }

    /** Nights that follow each other, earned the same and are told for the same time are one run. @param nights by kind and day */
    private static List<Run> joined(List<Run> nights) {
        Map<Run, Run> last = new LinkedHashMap<>();
        List<Run> runs = new ArrayList<>();
        for (Run night : nights) {
            Run alike = new Run(night.first().on(LocalDate.EPOCH), LocalDate.EPOCH, night.revision());
            Run before = last.get(alike);
            boolean goesOn = before != null && before.to().equals(night.first().day());
            if (before != null && !goesOn) {
                runs.add(before);
            }
            last.put(alike, goesOn ? new Run(before.first(), night.to(), night.revision()) : night);
        }
        runs.addAll(last.values());
        return runs;
    }

    private List<Run> runs(LoanAccount account, String table, LocalDate from) {
        return sql.sql("select from_day, to_day, kind, coalesce(revision, 0) revision, instalment, base, annual_percent, share_numerator, share_denominator"
            + " from " + table + " where loan_number = :loan and to_day > :from order by from_day, kind, revision")
            .param("loan", account.number()).param("from", from)
            .query(Row.to(row -> run(row, account))).list();
    }

    private static Run run(Row row, LoanAccount account) throws SQLException {
        return new Run(new Night(row.day("from_day"), row.one(Night.Kind.class, "kind"), row.small("instalment"),
            row.money("base", account.principal().currency()), row.rate("annual_percent"), row.whole("share_numerator"), row.whole("share_denominator")),
            row.day("to_day"), row.small("revision"));
    }

    private static MapSqlParameterSource row(LoanAccount account, Run run, String cause) {
        Night n = run.first();
        return new MapSqlParameterSource("loan", account.number()).addValue("from", n.day()).addValue("to", run.to()).addValue("kind", n.kind().name())
            .addValue("revision", run.revision()).addValue("instalment", n.instalment()).addValue("base", n.base().amount())
            .addValue("percent", n.rate().annualPercent()).addValue("numerator", n.numerator()).addValue("denominator", n.denominator())
            .addValue("cause", cause);
    }
}
