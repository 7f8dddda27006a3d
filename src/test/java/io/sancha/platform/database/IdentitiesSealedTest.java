package io.sancha.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.SpineTest;
import io.sancha.kernel.secrecy.Identities;
import io.sancha.kernel.secrecy.Sealing;
import io.sancha.platform.audit.Hashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database that was filled before numbers were sealed: afterwards everything is there, and nothing is in plain, not even in its files. */
class IdentitiesSealedTest extends SpineTest {
    private static final String NUMBER = "110105194912310" + "02X";
    private static final String STAMP = "now(), 'somebody', date '2024-03-01'";
    private static final String ENTRY = "{\"kind\":\"NATURAL_PERSON\",\"name\":\"王某\",\"idNumber\":\"" + NUMBER + "\"}";
    @Autowired
    Sealing sealing;
    @Autowired
    Identities identities;
    @Value("${sancha.db.url}")
    String spine;
    private SingleConnectionDataSource superuser;
    private JdbcTemplate before;
    private String address;

    @BeforeEach
    void aDatabaseOfItsOwn() {
        var admin = new SingleConnectionDataSource(spine.replaceFirst("/sancha\\?", "/postgres?"), "postgres", "", true);
        new JdbcTemplate(admin).execute("drop database if exists before_sealing");
        new JdbcTemplate(admin).execute("create database before_sealing owner sancha encoding 'UTF8' template template0");
        admin.destroy();
        address = spine.replaceFirst("/sancha\\?", "/before_sealing?");
        superuser = new SingleConnectionDataSource(address, "postgres", "", true);
        before = new JdbcTemplate(superuser);
    }

    @AfterEach
    void isLeft() {
        superuser.destroy();
    }

    private void migrate(String target) {
        JavaMigration[] own = {new EngineSchema(), new IdentitiesSealed(sealing, identities)};
        Flyway.configure().dataSource(address, "sancha", "sancha").locations("classpath:db/migration").javaMigrations(own).target(target).load().migrate();
    }

    private void fill() {
        // the order of steps is not what this is about
        before.execute("set session_replication_role = replica");
        before.update("insert into customer (case_id, kind, id_number, recorded_at, recorded_by, bank_date) values ('c', 'NATURAL_PERSON', ?, " + STAMP + ")",
            NUMBER);
        before.update("insert into customer (case_id, kind, uscc, recorded_at, recorded_by, bank_date) values ('c', 'ENTERPRISE', '91211000123456789U', "
            + STAMP + ")");
        before.update("insert into credit_file (case_id, customer_id, version, name, address, in_service_area, existing_customer, representative_name, "
            + "representative_id_number, changes, "
            + "recorded_at, recorded_by, bank_date) values ('c', 1, 1, '甲', '乙', true, true, '丙', ?, '', " + STAMP + ")", NUMBER);
        before.update("insert into credit_file_shareholder values (1, 0, '丁', ?, 0.5), (1, 1, '戊', '91211000123456789U', 0.3), (1, 2, '己', null, 0.2)", NUMBER);
        before.update("insert into guarantor (case_id, investigation_id, valuation_id, mark, name, id_number, net_worth, guarantees_given, recorded_at, "
            + "recorded_by, bank_date) "
            + "values ('c', 1, 1, 'G1', '庚', ?, 1, 0, " + STAMP + ")", NUMBER);
        before.update("insert into blacklist (identity, name, reason_zh, reason_en, source, listed_on, recorded_at, recorded_by) values (?, '辛', '逃废债', "
            + "'evaded', 'bank', "
            + "date '2023-01-01', now(), 's')", NUMBER);
        before.update("insert into connected_person (identity, name, relation_zh, relation_en, valid_from, recorded_at, recorded_by) values (?, '壬', '董事', "
            + "'director', "
            + "date '2023-01-01', now(), 's')", NUMBER);
        before.update("insert into identity_check (case_id, customer_id, credit_file_id, outcome, finding_zh, finding_en, recorded_at, recorded_by, bank_date) "
            + "values ('c', 1, 1, 'REFUSED', '身份证号 " + NUMBER + " 年龄不足', 'by " + NUMBER + "', " + STAMP + ")");
        before.update("insert into task_entry (task_id, case_id, task, content, version, saved_by, saved_at, submitted_sha256) values ('t', 'c', "
            + "'identify-customer', ?, 1, 's', now(), ?)",
            ENTRY, Hashes.sha256(ENTRY));
        before.execute("set session_replication_role = origin");
    }

    @Test
    void everythingIsSealedAndNothingIsLost() throws IOException {
        migrate("249?");
        fill();
        assertThat(filesWith(NUMBER)).as("the search in the files finds what is there").isNotEmpty();

        migrate("latest");

        for (String place : List.of("customer.id_number", "credit_file.representative_id_number", "credit_file_shareholder.identity", "guarantor.id_number",
            "blacklist.identity",
            "connected_person.identity")) {
            String[] part = place.split("\\.");
            String kept = before.queryForObject("select " + part[1] + " from " + part[0] + " where " + part[1] + " like 's1.%'", String.class);
            assertThat(sealing.open(place, kept)).as(place).isEqualTo(NUMBER);
        }
        assertThat(before.queryForList(
            "select number_index from customer union select id_number_index from guarantor union select identity_index from blacklist "
            + "union select identity_index from connected_person union select identity_index from credit_file_party", String.class))
            .containsExactlyInAnyOrder(identities.index(NUMBER), identities.index("91211000123456789U"), null);
        assertThat(before.queryForList("select role || ' ' || name from credit_file_party order by position, role", String.class))
            .containsExactly("REPRESENTATIVE 丙", "SHAREHOLDER 丁", "SHAREHOLDER 戊", "SHAREHOLDER 己");
        assertThat(before.queryForObject("select identity from credit_file_shareholder where position = 1", String.class)).as("a code is public")
            .isEqualTo("91211000123456789U");
        assertThat(before.queryForObject("select finding_zh from identity_check", String.class)).isEqualTo("身份证号 110***********002X 年龄不足");
        String entry = sealing.open("task_entry.content/t", before.queryForObject("select content from task_entry", String.class));
        assertThat(Hashes.sha256(entry)).as("what the trail has of the entry")
            .isEqualTo(before.queryForObject("select submitted_sha256 from task_entry", String.class));
        assertThat(filesWith(NUMBER)).as("files of the database that still hold the number").isEmpty();
        theTablesStandGuardAgain();
    }

    private void theTablesStandGuardAgain() {
        refused("update customer set recorded_by = 'x'", "are facts");
        refused("update task_entry set content = content", "stays");
        refused("delete from guarantor", "are facts");
        before.execute("set session_replication_role = replica");
        refused("insert into customer (case_id, kind, id_number, number_index, recorded_at, recorded_by, bank_date) values ('c', 'NATURAL_PERSON', '" + NUMBER
            + "', 'x', " + STAMP + ")",
            "id_number_is_sealed");
        refused("insert into customer (case_id, kind, id_number, number_index, recorded_at, recorded_by, bank_date) select case_id, kind, id_number, "
            + "number_index, " + STAMP
            + " from customer where id_number is not null", "customer_by_number");
        refused("insert into credit_file_shareholder values (1, 3, '丁', '" + NUMBER + "', 0.5)", "identity_is_sealed");
        refused("insert into blacklist (identity, identity_index, name, reason_zh, reason_en, source, listed_on, recorded_at, recorded_by) values ('" + NUMBER
            + "', 'x', '辛', '-', '-', '-', date '2023-01-01', now(), 's')", "identity_is_sealed");
        refused("update task_entry set content = '{}'", "content_is_sealed");
    }

    private void refused(String statement, String why) {
        assertThatThrownBy(() -> before.execute(statement)).as(statement).isInstanceOf(DataAccessException.class).hasMessageContaining(why);
    }

    /** Files of this one database, as they lie on the disk. */
    private List<Path> filesWith(String text) throws IOException {
        before.execute("checkpoint");
        Path folder = Path.of(before.queryForObject("show data_directory", String.class), "base",
            before.queryForObject("select oid::text from pg_database where datname = current_database()", String.class));
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> holds(file, new String(wanted, StandardCharsets.ISO_8859_1))).toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
