package io.sancha.tools.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.Sancha;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether people of a file can finish every case under diagrams of a folder (STF-01), asked without a database and without a server. */
class CheckPeopleTest {
    private static final Path EXAMPLE = Path.of("src/docs/people.yaml");
    @TempDir
    private Path folder;

    /** @param out what it says on stdout @param exit its exit code */
    private record Said(int exit, List<String> out, String err) {
    }

    private static Said check(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var told = new ByteArrayOutputStream();
        var aside = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(aside, true, StandardCharsets.UTF_8));
        try {
            int exit = Sancha.run(Stream.concat(Stream.of("check"), Stream.of(arguments)).toArray(String[]::new));
            return new Said(exit, told.toString(StandardCharsets.UTF_8).lines().toList(), aside.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private Path people(String right, String wrong) throws Exception {
        String text = Files.readString(EXAMPLE);
        assertThat(text).contains(right);
        return Files.writeString(folder.resolve("people.yaml"), text.replace(right, wrong));
    }

    @Test
    void theManualsExampleSuffices() {
        Said said = check("--people", EXAMPLE.toString());
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("1 个机构 branches");
        assertThat(said.exit()).isZero();
    }

    @Test
    void whoIsMissingIsNamedWithTheBranch() throws Exception {
        Path file = people("duties: [reviewer]", "duties: [collector]");
        Said said = check("processes", "--people", file.toString(), "--json");
        assertThat(said.exit()).isEqualTo(1);
        JsonNode finding = new ObjectMapper().readTree(said.out().get(0));
        assertThat(finding.fieldNames()).toIterable().containsExactly("file", "element", "rule", "zh", "en", "path");
        assertThat(List.of(finding.get("file").asText(), finding.get("element").asText(), finding.get("rule").asText()))
            .containsExactly(file.toString(), "0101", "STF-01");
        assertThat(finding.get("zh").asText()).contains("机构 0101（城关支行）", "无人任 reviewer");
        assertThat(finding.get("en").asText()).contains("there is no reviewer; one is needed");
        assertThat(said.out()).hasSize(1);
    }

    @Test
    void dutiesThatExcludeEachOtherInOneHandAreNamedTogether() throws Exception {
        Path file = people("{ person: zhang, name: 张三, duties: [lead-investigator] }", "{ person: unused, duties: [] }");
        Said said = check("--people", people(file, "duties: [reviewer]", "duties: [reviewer, lead-investigator]").toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out().get(0)).endsWith("people.yaml · 0101 · STF-01");
        assertThat(said.out().get(1)).contains("lead-investigator").contains("reviewer").contains("不得都由一人兼任");
    }

    private static Path people(Path file, String right, String wrong) throws Exception {
        String text = Files.readString(file);
        assertThat(text).contains(right);
        return Files.writeString(file, text.replace(right, wrong));
    }

    /** CMT-04: a member who is not appointed does not count. */
    @Test
    void whoIsNotFitDoesNotCount() throws Exception {
        Said said = check("--people", people("fit: { cast-vote: [LEGAL] }", "fit: {}").toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out().get(2)).contains("committee-member (appointed): 5 needed, 4 there", "legal");
    }

    @Test
    void choicesThatLeaveNobodyAreWarnedOf() throws Exception {
        Said said = check("--people", people("duties: [reviewer]", "duties: [reviewer, lead-investigator]").toString());
        assertThat(said.exit()).isZero();
        assertThat(said.err()).contains("0101（城关支行）：", "nobody is left as reviewer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"duties: [reviewer] | duties: [revewer] | there is no revewer", "person: zhang | persom: zhang | line ",
        "branch: \"0101\" | branch: | is missing or stands twice",
        "committee.quorum-at-least: 5 | {} | is missing", "cast-vote: [LEGAL] | cast-vote: [LAW] | there is no LAW",
        "branches: | offices: | no file of people at line", "person: zhang, | person: li, | stands twice",
        "duties: [reviewer] } | duties: [reviewer | line "})
    void aFileThatCannotBeReadEndsWithTwo(String right, String wrong, String told) throws Exception {
        Said said = check("--people", people(right, wrong).toString());
        assertThat(said.exit()).as(said.err()).isEqualTo(2);
        assertThat(said.err()).contains("people.yaml").contains(told);
        assertThat(said.out()).isEmpty();
    }

    /** Whatever somebody forgets or mistypes: the place and what to do, in both languages, and no word of the parser's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"duties: [reviewer]|duties: |duties", "duties: [reviewer]|duties: reviewer|duties",
        "duties: [reviewer]|duties: {reviewer: 1}|duties", "duties: [reviewer]|duties: [~]|people[", "duties: [reviewer]|duties: [[reviewer]]|duties",
        "cast-vote: [LEGAL]|cast-vote: |cast-vote", "cast-vote: [LEGAL]|cast-vote: [~]|cast-vote",
        "committee.quorum-at-least: 5|committee.quorum-at-least: five|figures",
        "committee.quorum-at-least: 5|committee.quorum-at-least: 99999999999|figures", "committee.quorum-at-least: 5|committee.quorum-at-least: |figures",
        "branches:|branches: [~]END#|line", "duties: [reviewer]|duties: *a|line", "duties: [reviewer]|ENDTABduties: [reviewer]|line",
        "figures:|- figures:|line",
        "duties: [reviewer]|duties: !!java.net.URL [http://localhost:1]|duties", "duties: [reviewer]|duties: [reviewer], duties: []|line"})
    void whatIsWrongInAFileOfPeopleIsToldInOurWords(String right, String wrong, String told) throws Exception {
        Said said = check("--people", people(right, wrong.replace("END", "\n").replace("TAB", "\t")).toString());
        assertThat(said.exit()).as(said.err()).isEqualTo(2);
        assertThat(said.err()).contains("people.yaml").contains(told == null ? "" : told).containsPattern("\\p{IsHan}")
            .doesNotMatch("(?is).*(deserializ|token|jackson|snake|java|exception|coerce|reference chain|collection|cannot construct).*");
    }

    @Test
    void aFileOfPeopleThatIsTooLongIsNotRead() throws Exception {
        Said said = check("--people", people("figures:", "# " + "x".repeat(2_000_001) + "\nfigures:").toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("2000000");
    }

    @Test
    void nothingIsSaidOfPeopleWhereTheProcessesHaveFindings() throws Exception {
        Path review = Files.createDirectories(folder.resolve("review")).resolve("review.bpmn");
        Files.writeString(review, Files.readString(Path.of("processes/review/review.bpmn")).replace("candidateGroups=\"reviewer\"",
            "candidateGroups=\"collector\""));
        Said said = check(review.toString(), "--people", people("duties: [reviewer]", "duties: [collector]").toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).noneMatch(line -> line.contains("STF-01"));
        assertThat(said.err()).contains("nothing is said of people");
    }

    @Test
    void aFileThatIsNotThereAndNoFileAtAllEndWithTwo() {
        assertThat(check("--people", folder.resolve("nobody.yaml").toString()).err()).contains("nobody.yaml").contains("is not there");
        assertThat(check("--people", folder.resolve("nobody.yaml").toString()).exit()).isEqualTo(2);
        assertThat(check().exit()).isEqualTo(2);
    }
}
