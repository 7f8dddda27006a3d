package io.sancha.tools.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.Sancha;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reviewer asks from the command line, without a database and without a server. */
class CheckCommandTest {
    private static final Path PROCESSES = Path.of("processes");
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

    private Path changed(String file, String right, String wrong) throws IOException {
        String text = Files.readString(PROCESSES.resolve(file));
        assertThat(text).contains(right);
        Path changed = folder.resolve(file);
        Files.createDirectories(changed.getParent());
        return Files.writeString(changed, text.replace(right, wrong));
    }

    @Test
    void ourOwnFilesAreClean() {
        Said said = check("processes");
        assertThat(said.out()).isEmpty();
        assertThat(said.exit()).isZero();
    }

    /** A single diagram is judged as a part of the whole: its path leads through the diagrams that were not given. */
    @Test
    void aDiagramAloneIsJudgedInTheWholeTreeAndItsPathIsDrawn() throws Exception {
        Path review = changed("review/review.bpmn", "targetRef=\"case-rejected\"", "targetRef=\"case-agreed\"");
        Path drawings = folder.resolve("drawings");
        Said said = check(review.toString(), "--json", "--svg", drawings.toString());
        assertThat(said.exit()).isEqualTo(1);
        List<JsonNode> findings = new ArrayList<>();
        for (String line : said.out()) {
            findings.add(new ObjectMapper().readTree(line));
        }
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.fieldNames()).toIterable().containsExactly("file", "element", "rule", "zh", "en", "path");
            assertThat(finding.get("rule").asText()).isEqualTo("SEQ-01");
            assertThat(finding.get("path").toString()).contains("credit-lifecycle/case-started", "reviewOutcome=REJECTED");
        });
        try (Stream<Path> written = Files.list(drawings)) {
            List<Path> ofReview = written.filter(file -> file.toString().endsWith("-review.svg")).toList();
            assertThat(ofReview).isNotEmpty().allSatisfy(file -> assertThat(Files.readString(file)).startsWith("<svg").contains("审查个案", " on\"", "badge"));
        }
    }

    /** A file that Modeler saved anywhere is that of the bank with its name. */
    @Test
    void aFileOutsideTheTreeIsKnownByItsName() throws Exception {
        Path saved = Files.writeString(folder.resolve("determine-committee.dmn"),
            Files.readString(PROCESSES.resolve("committee/determine-committee.dmn")).replace("1000000", "900000"));
        Said said = check(saved.toString());
        assertThat(said.out()).isEmpty();
        assertThat(said.exit()).isZero();
    }

    @Test
    void aFindingIsToldInBothLanguages() throws Exception {
        Said said = check(changed("review/review.bpmn", "camunda:candidateGroups=\"reviewer\"", "camunda:candidateGroups=\"relationship-manager\"").toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out().get(0)).isEqualTo("review/review.bpmn · review-case · MOD-06");
        assertThat(said.out().get(1)).contains("应为 reviewer");
        assertThat(said.out().get(2)).contains("not relationship-manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<x", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>", "\u0000", "PK\u0003\u0004"})
    void whatCannotBeReadEndsWithTwo(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("review.bpmn"), content);
        Said said = check(file.toString(), "--svg", folder.resolve("drawings").toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isNotEmpty();
        assertThat(said.out().get(0)).startsWith("review/review.bpmn");
    }

    @Test
    void aPathThatIsNotThereEndsWithTwoAndASentence() {
        Said said = check(folder.resolve("nothing.bpmn").toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("nothing.bpmn").contains("不存在").contains("is not there");
        assertThat(check(folder.toString()).err()).contains("holds no .bpmn");
        assertThat(check().exit()).isEqualTo(2);
    }

    /** What is no form at all is as unreadable as a diagram that is cut off. */
    @Test
    void aFormThatIsNoneIsUnreadable() throws IOException {
        Path form = Files.writeString(folder.resolve("judge-acceptance.form"), "{ garbage");

        Said said = check(form.toString());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out() + said.err()).contains("line 1");
    }
}
