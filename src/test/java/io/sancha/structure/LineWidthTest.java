package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No line beyond 160 columns, in nothing that people read and write: a diff shows what changed, and two files stand side by side. */
class LineWidthTest {
    private static final int WIDEST = 160;
    private static final Pattern READ_BY_PEOPLE = Pattern.compile(".*\\.(java|sql|html|js|css|md|txt|xml|yaml|sh)|\\.ci/run");
    private static final List<Path> PLACES = List.of(Path.of("src"), Path.of("processes"), Path.of("db"), Path.of(".ci"));
    /** Wider still, to be brought within the width; nothing is added here. */
    private static final Set<String> STILL_WIDER = Set.of(
        "src/test/java/io/sancha/lending/account/ExtensionLimitTest.java",
        "src/test/java/io/sancha/platform/database/EmbeddedAccessTest.java",
        "src/test/java/io/sancha/platform/engine/BranchRecordsTest.java",
        "src/test/java/io/sancha/platform/standin/StandInTest.java",
        "src/test/java/io/sancha/platform/task/CompletionCostTest.java",
        "src/test/java/io/sancha/platform/web/Issuer.java",
        "src/test/java/io/sancha/randomwalk/Cast.java",
        "src/test/java/io/sancha/randomwalk/Temptations.java",
        "src/test/java/io/sancha/randomwalk/Verdict.java",
        "src/test/java/io/sancha/steps/approval/ApprovalProcessTest.java",
        "src/test/java/io/sancha/steps/approval/RelatedLimitsTest.java",
        "src/test/java/io/sancha/steps/committee/CommitteeProcessTest.java",
        "src/test/java/io/sancha/steps/contract/ContractProcessTest.java",
        "src/test/java/io/sancha/steps/endofday/EndOfDayTest.java",
        "src/test/java/io/sancha/steps/postloan/PostloanStoryTest.java",
        "src/test/java/io/sancha/steps/relationship/Borrowers.java",
        "src/test/java/io/sancha/steps/relationship/RelationshipStoryTest.java",
        "src/test/java/io/sancha/structure/ModularityTest.java",
        "src/test/java/io/sancha/tools/calculator/web/CalculatorAttackTest.java",
        "src/test/java/io/sancha/tools/calculator/web/CalculatorControllerTest.java",
        "src/test/java/io/sancha/tools/walkthrough/OrderOfStepsTest.java");

    @Test
    void noLineIsWiderThanTheWidth() throws IOException {
        List<String> tooWide = new ArrayList<>();
        for (Path file : files()) {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int i = 0; i < lines.size(); i++) {
                if (tooWide(file, lines.get(i))) {
                    tooWide.add(file + ":" + (i + 1));
                }
            }
        }
        assertThat(tooWide).as("lines of more than " + WIDEST + " characters").isEmpty();
    }

    /** A row of a table in Markdown cannot be broken. */
    private static boolean tooWide(Path file, String line) {
        return line.codePointCount(0, line.length()) > WIDEST && !(file.toString().endsWith(".md") && line.startsWith("|"));
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("README.md"), Path.of("pom.xml")));
        for (Path place : PLACES) {
            try (Stream<Path> tree = Files.walk(place)) {
                tree.filter(Files::isRegularFile).filter(file -> READ_BY_PEOPLE.matcher(name(file)).matches())
                    .filter(file -> !STILL_WIDER.contains(name(file))).forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(1000);
        return files;
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
