package io.sancha.lending.account.store;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.Night;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code accrual}: what is different about a night is added as a further revision. Nights before the first that may differ are not read. */
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

    private record Revision(Night night, int number) {
    }

    /** Adds the nights that the books lack, and what is different about those that they have. @param from the first that may differ */
    public void accrue(LoanAccount account, List<Night> should, LocalDate from, String cause) {
        batches.batchUpdate("""
            insert into accrual (loan_number, day, kind, revision, instalment, base, annual_percent, share_numerator, share_denominator, cause)
            values (:loan, :day, :kind, :revision, :instalment, :base, :percent, :numerator, :denominator, :cause)""",
            missing(account, should, from).stream().map(row -> row(account, row, cause)).toArray(MapSqlParameterSource[]::new));
    }

    /** How many rows the books lack. */
    public int lacking(LoanAccount account, List<Night> should) {
        return missing(account, should, account.disbursedOn()).size();
    }

    private List<Revision> missing(LoanAccount account, List<Night> should, LocalDate from) {
        Map<Key, List<Night>> booked = booked(account, from);
        Map<Key, Night> wanted = new LinkedHashMap<>();
        booked.keySet().forEach(key -> wanted.put(key, null));
        should.stream().filter(night -> !night.day().isBefore(from)).forEach(night -> wanted.put(new Key(night.day(), night.kind()), night));
        List<Revision> rows = new ArrayList<>();
        wanted.forEach((key, night) -> {
            List<Night> before = booked.getOrDefault(key, List.of());
            int revision = before.size();
            for (Night added : difference(account, night, before)) {
                rows.add(new Revision(added, revision++));
            }
        });
        return rows;
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

    private Map<Key, List<Night>> booked(LoanAccount account, LocalDate from) {
        Map<Key, List<Night>> booked = new HashMap<>();
        sql.sql("""
            select day, kind, instalment, base, annual_percent, share_numerator, share_denominator from accrual
             where loan_number = :loan and day >= :from order by day, kind, revision""").param("loan", account.number()).param("from", from)
            .query(Row.to(row -> night(row, account))).list()
            .forEach(night -> booked.computeIfAbsent(new Key(night.day(), night.kind()), key -> new ArrayList<>()).add(night));
        return booked;
    }

    private static Night night(Row row, LoanAccount account) throws SQLException {
        return new Night(row.day("day"), row.one(Night.Kind.class, "kind"), row.small("instalment"), row.money("base", account.principal().currency()),
            row.rate("annual_percent"), row.whole("share_numerator"), row.whole("share_denominator"));
    }

    private static MapSqlParameterSource row(LoanAccount account, Revision row, String cause) {
        Night n = row.night();
        return new MapSqlParameterSource("loan", account.number()).addValue("day", n.day()).addValue("kind", n.kind().name())
            .addValue("revision", row.number()).addValue("instalment", n.instalment()).addValue("base", n.base().amount())
            .addValue("percent", n.rate().annualPercent()).addValue("numerator", n.numerator()).addValue("denominator", n.denominator())
            .addValue("cause", cause);
    }
}
