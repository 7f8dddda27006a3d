package io.sancha.tools.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.database.Database;
import io.sancha.platform.database.DatabaseAddress;
import io.sancha.platform.database.SqlResource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A bank of made-up loans, payers and officers lives through a year and a half as a process of its own, and everything is as the rules ask; each kind of fact
 * that is damaged then is found, so that the looks are known to be able to fail.
 */
@Tag("long")
class SimulationProcessesTest {
    /** On a machine that has nothing else to do the longest takes two minutes. */
    private static final long PATIENCE_SECONDS = 1500;
    private static final String WHOLE = "Everything is as the rules ask.";
    @TempDir
    private Path folder;

    @AfterEach
    void endDatabases() throws Exception {
        for (String data : List.of("bank", "one", "two")) {
            ChildJvm.stopPostmaster(folder.resolve(data));
        }
    }

    @Test
    void aYearAndAHalfIsAsTheRulesAskAndWhatIsDamagedIsFound() throws Exception {
        assertThat(simulated("bank", "--loans", "20", "--months", "18", "--seed", "3")).as(said).isZero();
        assertThat(said).contains(WHOLE);

        assertThat(simulated("bank", "--loans", "1", "--months", "3")).as("there is a bank already").isEqualTo(1);
        assertThat(simulated("bank", "--verify")).as(said).isZero();

        List<String> wanted = damaged();
        assertThat(simulated("bank", "--verify")).isEqualTo(1);
        assertThat(wanted).hasSizeGreaterThan(20);
        assertThat(wanted.stream().filter(finding -> said.lines().noneMatch(line -> line.matches(finding + ".*")))).as(said).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameReport() throws Exception {
        assertThat(simulated("one", "--loans", "4", "--months", "5", "--seed", "8", "--report", folder.resolve("one.json").toString())).as(said).isZero();
        assertThat(simulated("two", "--loans", "4", "--months", "5", "--seed", "8", "--report", folder.resolve("two.json").toString())).as(said).isZero();

        assertThat(Files.readString(folder.resolve("two.json"))).isEqualTo(Files.readString(folder.resolve("one.json"))).contains("\"seed\" : 8");
    }

    @Test
    void aServersDatabaseIsNeverTouched() throws Exception {
        ChildJvm child = ChildJvm.start(Map.of("SANCHA_DB_URL", "jdbc:postgresql://localhost:1/none"), 0, WHOLE, "simulate", "--loans", "1");

        assertThat(child.exit()).isEqualTo(2);
        assertThat(child.said()).contains("SANCHA_DB_URL");
    }

    private String said = "";

    private int simulated(String data, String... options) throws Exception {
        List<String> line = new ArrayList<>(List.of("simulate"));
        line.addAll(List.of(options));
        ChildJvm child = ChildJvm.start(folder.resolve(data), 0, WHOLE, line.toArray(String[]::new));
        int exit = child.exit(PATIENCE_SECONDS);
        said = child.said();
        return exit;
    }

    /** Past every trigger, as only somebody with the database in their hands could. @return patterns of what is to be found */
    private List<String> damaged() throws Exception {
        List<String> wanted = new ArrayList<>();
        DatabaseAddress address = Database.open(Map.of("SANCHA_DATA", folder.resolve("bank").toString()));
        String password = Files.readString(folder.resolve("bank/database-superuser-password")).strip();
        var one = new SingleConnectionDataSource(address.url(), "postgres", password, true);
        try {
            var sql = new JdbcTemplate(one);
            sql.execute("set session_replication_role = replica");
            for (String damage : SqlResource.beside(getClass(), "damages").split("(?m)^-- found: ")) {
                if (!damage.startsWith("--")) {
                    String[] finding = damage.split("\n", 2);
                    wanted.add(finding[0].strip());
                    int rows = Arrays.stream(finding[1].split(";")).filter(statement -> !statement.isBlank()).mapToInt(sql::update).sum();
                    assertThat(rows).as("rows damaged for " + finding[0]).isPositive();
                }
            }
        } finally {
            one.destroy();
        }
        return wanted;
    }
}
