package io.sancha.platform.database;

import io.sancha.kernel.money.Money;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Our types as the columns of a row, both ways: what {@link MoneyColumn} and {@link RateColumn} are to an entity. A column that is null is
 * read as null, but a list of texts is never null.
 */
public final class Columns {
    private Columns() {
    }

    /** An amount in yuan. */
    public static Money yuan(ResultSet row, String column) throws SQLException {
        return new MoneyColumn().convertToEntityAttribute(row.getBigDecimal(column));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    public static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** @param names type of the constants, whose names the column holds */
    public static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> names) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(names, name);
    }

    /** An array of texts. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array found = row.getArray(column);
        return found == null ? List.of() : List.of((String[]) found.getArray());
    }

    /** A moment as a parameter; the driver takes no {@link Instant}. */
    public static Timestamp at(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    /** Texts as a parameter for {@code = any (:them)}; a list would be spread into as many question marks, and none at all where it is empty. */
    public static String[] texts(Collection<String> them) {
        return them.toArray(String[]::new);
    }
}
