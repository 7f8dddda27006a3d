package io.sancha.lending.account.store;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import org.springframework.jdbc.core.RowMapper;

/** One row of an answer, read by the names of its columns as the values that we calculate with. */
record Row(ResultSet columns) {
    /** What makes something of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    static <T> RowMapper<T> to(Reader<T> reader) {
        return (columns, number) -> reader.read(new Row(columns));
    }

    Money money(String column, Currency currency) throws SQLException {
        return Money.of(columns.getBigDecimal(column), currency);
    }

    Rate rate(String column) throws SQLException {
        return Rate.annualPercent(columns.getBigDecimal(column));
    }

    LocalDate day(String column) throws SQLException {
        return columns.getObject(column, LocalDate.class);
    }

    /** @return null where the column is empty */
    <E extends Enum<E>> E one(Class<E> of, String column) throws SQLException {
        String name = columns.getString(column);
        return name == null ? null : Enum.valueOf(of, name);
    }

    String text(String column) throws SQLException {
        return columns.getString(column);
    }

    long whole(String column) throws SQLException {
        return columns.getLong(column);
    }

    int small(String column) throws SQLException {
        return columns.getInt(column);
    }

    Currency currency() throws SQLException {
        return Currency.getInstance(columns.getString("currency"));
    }
}
