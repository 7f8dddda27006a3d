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
        assertThat(wanted).hasSizeGreaterThan(30);
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
        // all that a server needs, so that it is the simulation's own refusal
        ChildJvm child = ChildJvm.start(Map.of("SANCHA_DB_URL", "jdbc:postgresql://localhost:1/none", "SANCHA_DB_USER", "one", "SANCHA_DB_PASSWORD", "two",
            "SANCHA_DATA", folder.resolve("bank").toString()), 0, WHOLE, "simulate", "--loans", "1");

        assertThat(child.exit()).as(child.said()).isEqualTo(2);
        assertThat(child.said()).contains("a bank is simulated in the embedded database only");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderIsNamedAndIsEmptyOrNothingIsWritten() throws Exception {
        ChildJvm unnamed = ChildJvm.start(Map.of(), 0, WHOLE, "simulate", "--loans", "1");
        assertThat(unnamed.exit()).as(unnamed.said()).isEqualTo(2);
        assertThat(unnamed.said()).contains("name the data folder by SANCHA_DATA");

        Path kept = Files.createDirectory(folder.resolve("bank")).resolve("kept");
        Files.writeString(kept, "somebody's");
        assertThat(simulated("bank", "--loans", "1", "--months", "3")).as(said).isEqualTo(1);
        assertThat(said).contains("holds something already");
        assertThat(folder.resolve("bank")).isDirectoryContaining(kept::equals).isDirectoryNotContaining(file -> !file.equals(kept));

        assertThat(simulated("one", "--verify")).as(said).isEqualTo(1);
        assertThat(said).contains("no bank to look at").doesNotContain(WHOLE);
        assertThat(folder.resolve("one")).doesNotExist();
    }

    @Test
    void ofABankThatEndedNoDayNothingIsSaidToBeWell() throws Exception {
        ChildJvm begun = ChildJvm.start(folder.resolve("two"), 0, WHOLE, "audit", "verify");
        assertThat(begun.exit()).as(begun.said()).isZero();

        assertThat(simulated("two", "--verify")).as(said).isEqualTo(1);
        assertThat(said).contains("no day of the bank in this folder was ended").doesNotContain(WHOLE);
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
