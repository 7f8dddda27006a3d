package io.sancha.tools.bench;

import io.sancha.lending.search.Findable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Fills an empty scratch database with cases and what finds them, as the owners of the tables would in a year of work: rows are copied in bulk, past the
 * desks, and the keys' index is built at the end. Statistics are not gathered unless asked for.
 */
final class SearchData {
    static final String BRANCH = "0101";
    private static final String[] STEPS = {"relationship", "application", "acceptance", "diligence", "review", "committee", "approval", "contract",
        "disbursement", "postloan", "recovery"};
    /** Of so many cases one is still open. */
    private static final int OPEN = 5;
    private static final String[] TABLES = {"credit_case", "customer", "customer_identification", "findable", "findable_case", "findable_key"};
    private static final String[] COLUMNS = {"id, branch, opened_by, opened_at, opened_on, customer_id, outcome, closed_on, step",
        "id, case_id, kind, uscc, number_index, recorded_at, recorded_by, bank_date", "case_id, customer_id, name, recorded_at, recorded_by, bank_date",
        "id, branch, kind, subject, label", "findable_id, case_id", "branch, key, findable_id"};
    private final DataSource database;
    private final MadeUpCustomers customers;
    private long findables;

    SearchData(DataSource database, MadeUpCustomers customers) {
        this.database = database;
        this.customers = customers;
    }

    /** Case and customer refer to each other, which a copy cannot; nothing gathers statistics by itself. */
    void prepare() throws SQLException {
        run("alter table credit_case drop constraint credit_case_customer_id_fkey");
        for (String table : TABLES) {
            run("alter table " + table + " set (autovacuum_enabled = false)");
        }
    }

    /** Adds cases by number. @return how many keys they have */
    long add(int from, int to) throws SQLException, IOException {
        run("alter table findable_key drop constraint findable_key_pkey");
        Path folder = Files.createTempDirectory("sancha-bench-rows");
        // a run that fails leaves nothing behind: what was registered last goes first
        folder.toFile().deleteOnExit();
        long keys = 0;
        var files = new BufferedWriter[TABLES.length];
        for (int i = 0; i < TABLES.length; i++) {
            folder.resolve(TABLES[i]).toFile().deleteOnExit();
            files[i] = Files.newBufferedWriter(folder.resolve(TABLES[i]));
        }
        for (int number = from; number <= to; number++) {
            keys += write(customers.made(BRANCH, number), files);
        }
        for (int i = 0; i < TABLES.length; i++) {
            files[i].close();
            copy(TABLES[i], COLUMNS[i], folder.resolve(TABLES[i]));
        }
        Files.delete(folder);
        run("set maintenance_work_mem = '1GB'; alter table findable_key add primary key (branch, key, findable_id)");
        return keys;
    }

    private int write(MadeUpCustomers.Made made, BufferedWriter[] files) throws IOException {
        boolean open = made.number() % OPEN == 0;
        String stamp = "2024-03-01 09:00:00+08\tbench";
        row(files[0], made.caseId(), BRANCH, "bench", "2024-03-01 09:00:00+08", "2024-03-01", made.number(), open ? "\\N" : "loan-settled",
            open ? "\\N" : "2024-09-01", STEPS[made.number() / OPEN % STEPS.length]);
        row(files[1], made.number(), made.caseId(), "ENTERPRISE", "U" + made.number(), "index-" + made.number(), stamp, "2024-03-01");
        row(files[2], made.caseId(), made.number(), made.name(), stamp, "2024-03-01");
        int keys = 0;
        for (Findable thing : made.things()) {
            long id = ++findables;
            row(files[3], id, BRANCH, thing.kind(), thing.subject(), thing.label());
            row(files[4], id, made.caseId());
            for (String key : thing.keys()) {
                row(files[5], BRANCH, key, id);
                keys++;
            }
        }
        return keys;
    }

    private static void row(BufferedWriter file, Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            file.write(i == 0 ? "" : "\t");
            file.write(values[i].toString());
        }
        file.write('\n');
    }

    private void copy(String table, String columns, Path rows) throws SQLException, IOException {
        try (Connection connection = database.getConnection(); var content = Files.newBufferedReader(rows, StandardCharsets.UTF_8)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " (" + columns + ") from stdin", content, 1 << 20);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
        Files.delete(rows);
    }

    /** Statistics as the database gathers them by itself, sooner or later. */
    void analyze() throws SQLException {
        run("vacuum analyze");
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            connection.setAutoCommit(true);
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new SQLException(statement + ": " + failed.getMessage(), failed);
        }
    }
}
