package io.sancha.platform.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** A value as the engine's history keeps it, read without its variables: texts, truth values, numbers, days, and what Java wrote of figures and lists. */
public final class RecordedValue {
    /** Stands for what is kept in a way that nothing here reads. */
    public static final Object UNREADABLE = new Object();
    /** Of a list that a table is given FEEL keeps a wrapper of its own. Nothing else is brought to life from bytes. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
        "maxdepth=20;maxarray=10000;maxbytes=1000000;java.lang.Number;java.lang.Object;java.lang.String;java.math.*;java.util.AbstractList;"
            + "java.util.AbstractCollection;java.util.ArrayList;java.util.CollSer;java.util.Arrays$ArrayList;camundajar.impl.scala.collection.**;"
            + "camundajar.impl.scala.runtime.ModuleSerializationProxy;!*");

    private RecordedValue() {
    }

    static Object read(ResultSet row) throws SQLException {
        String type = row.getString("var_type_");
        return switch (type == null ? "null" : type) {
            case "null" -> null;
            case "string" -> row.getString("text_") == null ? "" : row.getString("text_");
            case "boolean" -> row.getLong("long_") == 1;
            case "integer", "long", "short" -> row.getObject("long_") == null ? null : BigDecimal.valueOf(row.getLong("long_"));
            case "double" -> row.getObject("double_") == null ? null : new BigDecimal(String.valueOf(row.getDouble("double_")));
            case "date" -> row.getObject("long_") == null ? null : LocalDateTime.ofInstant(Instant.ofEpochMilli(row.getLong("long_")), BankClock.CHINA);
            default -> written(row.getBytes("bytes_"));
        };
    }

    private static Object written(byte[] bytes) {
        if (bytes == null) {
            return UNREADABLE;
        }
        try (var stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            stream.setObjectInputFilter(KNOWN);
            return known(stream.readObject());
        } catch (IOException | ClassNotFoundException notOurs) {
            // the answer to the question whether it can be read
            return UNREADABLE;
        }
    }

    private static Object known(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (value instanceof Collection<?> all && all.stream().allMatch(String.class::isInstance)) {
            return List.copyOf(all);
        }
        return value instanceof String ? value : UNREADABLE;
    }
}
