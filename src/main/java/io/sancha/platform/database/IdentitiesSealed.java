package io.sancha.platform.database;

import io.sancha.kernel.secrecy.Identities;
import io.sancha.kernel.secrecy.Masking;
import io.sancha.kernel.secrecy.Sealing;
import io.sancha.lending.customer.PartyNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Seals the numbers of persons that were stored in plain (CUS-12). For this once the triggers that keep facts as they are stand aside: the
 * facts stay the same, only their writing changes. The hash of an entry stays, for it is taken over the plain text.
 */
@Component
class IdentitiesSealed implements JavaMigration {
    private static final List<Numbers> NUMBERS = List.of(new Numbers("customer", "id_number", "number_index"),
        new Numbers("credit_file", "representative_id_number", null),
        new Numbers("credit_file_shareholder", "identity", null), new Numbers("guarantor", "id_number", "id_number_index"),
        new Numbers("blacklist", "identity", "identity_index"), new Numbers("connected_person", "identity", "identity_index"));
    private final Sealing sealing;
    private final Identities identities;

    IdentitiesSealed(Sealing sealing, Identities identities) {
        this.sealing = sealing;
        this.identities = identities;
    }

    /** A column of numbers. @param index the column of their index; null where nobody searches */
    private record Numbers(String table, String column, String index) {
        String place() {
            return table + "." + column;
        }
    }

    /** One value of a row becomes others. */
    @FunctionalInterface
    private interface Rewriting {
        void of(ResultSet row, PreparedStatement update) throws SQLException;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("251");
    }

    @Override
    public String getDescription() {
        return "identities sealed";
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        parties(connection);
        for (Numbers numbers : NUMBERS) {
            seal(connection, numbers);
        }
        rewrite(connection, "customer", "select ctid, uscc from customer where uscc is not null", "update customer set number_index = ? where ctid = ?::tid",
            (row, update) -> {
            update.setString(1, identities.index(row.getString(2)));
            update.setString(2, row.getString(1));
        });
        rewrite(connection, "task_entry", "select ctid, content, task_id from task_entry", "update task_entry set content = ? where ctid = ?::tid",
            (row, update) -> {
            update.setString(1, sealing.seal("task_entry.content/" + row.getString(3), row.getString(2)));
            update.setString(2, row.getString(1));
        });
        rewrite(connection, "identity_check", "select ctid, finding_zh, finding_en from identity_check",
            "update identity_check set finding_zh = ?, finding_en = ? where ctid = ?::tid",
            (row, update) -> {
                update.setString(1, Masking.text(row.getString(2)));
                update.setString(2, Masking.text(row.getString(3)));
                update.setString(3, row.getString(1));
            });
    }

    /** Before the numbers are sealed: who stands in the files. */
    private void parties(Connection connection) throws SQLException {
        rewrite(connection, "credit_file_party", """
            select id, 'REPRESENTATIVE', 0, representative_name, representative_id_number from credit_file where representative_name is not null
            union all select credit_file_id, 'SHAREHOLDER', position, name, identity from credit_file_shareholder""",
            "insert into credit_file_party (credit_file_id, role, position, name, identity_index) values (?, ?, ?, ?, ?)", (row, insert) -> {
                insert.setLong(1, row.getLong(1));
                insert.setString(2, row.getString(2));
                insert.setInt(3, row.getInt(3));
                insert.setString(4, row.getString(4));
                insert.setString(5, row.getString(5) == null ? null : identities.index(row.getString(5)));
            });
    }

    private void seal(Connection connection, Numbers numbers) throws SQLException {
        String columns = numbers.index() == null ? "" : numbers.index() + " = ?, ";
        rewrite(connection, numbers.table(), "select ctid, %1$s from %2$s where %1$s is not null".formatted(numbers.column(), numbers.table()),
            "update %s set %s%s = ? where ctid = ?::tid".formatted(numbers.table(), columns, numbers.column()), (row, update) -> {
                int next = 1;
                var number = new PartyNumber(row.getString(2));
                if (numbers.index() != null) {
                    update.setString(next++, identities.index(number.number()));
                }
                update.setString(next++, number.isPublic() ? number.number() : sealing.seal(numbers.place(), number.number()));
                update.setString(next, row.getString(1));
            });
    }

    private static void rewrite(Connection connection, String table, String select, String change, Rewriting rewriting) throws SQLException {
        try (Statement statement = connection.createStatement(); PreparedStatement update = connection.prepareStatement(change)) {
            statement.execute("alter table " + table + " disable trigger user");
            statement.setFetchSize(1000);
            try (ResultSet rows = statement.executeQuery(select)) {
                while (rows.next()) {
                    rewriting.of(rows, update);
                    update.executeUpdate();
                }
            }
            statement.execute("alter table " + table + " enable trigger user");
        }
    }

    @Override
    public Integer getChecksum() {
        // what it does shall never change, so nothing of it is summed
        return 251;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
