package io.sancha.tools.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.contract.HumanWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every human task and every duty has its help, in both languages, and it names the rules by which the steps refuse. */
class HelpFilesTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern REFUSED_BY = Pattern.compile(
        "Refusal\\.by\\(\\s*(?:\"([A-Z]{3}-\\d{2})\"|([A-Z_]+)\\b)|@AskedBy\\(rule = \"([A-Z]{3}-\\d{2})\"");
    private static final Map<String, TaskHelp> TASKS = HelpFiles.tasks();
    private static final DutyHelp DUTIES = HelpFiles.duties();
    private static final RuleBook BOOK = HelpFiles.rules();

    @Test
    void everyHumanTaskOfTheContractHasHelpAndNothingElseHas() {
        assertThat(TASKS.keySet()).containsExactlyInAnyOrderElementsOf(Contract.ofTheBank().all(ContractProcess::people).map(HumanWork::task).toList());
    }

    /** A new task, or one of another name, wants its picture taken: src/docs/take-pictures.sh. */
    @Test
    void everyHumanTaskHasItsPictureInBothLanguages() throws IOException {
        assertThat(TASKS.keySet()).allSatisfy(id -> assertThat(TaskPictures.of(id)).as(id).containsOnlyKeys("zh", "en"));
        try (Stream<Path> pictures = Files.list(Path.of("src/main/resources/static/pictures/tasks"))) {
            assertThat(pictures.map(picture -> picture.getFileName().toString().replaceAll("\\..*", ""))).isSubsetOf(TASKS.keySet());
        }
    }

    /** The help stands in the folder of the diagram that has the task. */
    @Test
    void helpStandsBesideItsDiagram() throws IOException {
        for (ContractProcess process : Contract.ofTheBank().processes()) {
            if (!process.people().isEmpty()) {
                String file = Files.readString(Path.of("processes", process.file()).resolveSibling("help.yaml"));
                assertThat(process.people()).allSatisfy(human -> assertThat(file).containsPattern("(?m)^" + human.task() + ":"));
            }
        }
    }

    @Test
    void bothLanguagesSayEachPart() {
        assertThat(TASKS).allSatisfy((id, help) -> {
            assertThat(help.zh().all()).as(id).containsPattern(HAN);
            assertThat(help.en().all()).as(id).doesNotContainPattern(HAN);
            assertThat(help.en().leads()).as(id).hasSameSizeAs(help.zh().leads());
            assertThat(help.zh().all().length()).as(id + " is read on one screen").isLessThan(600);
        });
        assertThat(DUTIES.duties()).allSatisfy((id, duty) -> {
            assertThat(duty.zh().all()).as(id).containsPattern(HAN);
            assertThat(duty.en().all()).as(id).doesNotContainPattern(HAN);
        });
    }

    @Test
    void everyRuleThatIsNamedExists() {
        assertThat(BOOK.rules().keySet()).containsAll(DUTIES.common().rules());
        assertThat(TASKS).allSatisfy((id, help) -> assertThat(BOOK.rules().keySet()).as(id).containsAll(help.rules()));
        assertThat(TASKS).allSatisfy((id, help) -> assertThat(help.rules()).as(id).doesNotHaveDuplicates()
            .doesNotContainAnyElementsOf(DUTIES.common().rules()));
    }

    /** What a person with a step's form may be refused by is told at one of the tasks, or with what holds for all. */
    @Test
    void everyRuleByWhichAStepRefusesIsTold() throws IOException {
        Set<String> told = Stream.concat(DUTIES.common().rules().stream(), TASKS.values().stream().flatMap(help -> help.rules().stream()))
            .collect(Collectors.toSet());
        Map<String, Set<String>> untold = new TreeMap<>();
        for (ContractProcess process : Contract.ofTheBank().processes()) {
            Path step = Path.of("src/main/java/io/sancha/steps", process.file().substring(0, process.file().indexOf('/')));
            if (!process.people().isEmpty()) {
                Set<String> missing = new TreeSet<>(refusedIn(step));
                missing.removeAll(told);
                untold.put(process.key(), missing);
            }
        }
        assertThat(refusedIn(Path.of("src/main/java/io/sancha/steps/review"))).contains("REV-01", "REV-03", "SEQ-01");
        assertThat(untold).allSatisfy((process, rules) -> assertThat(rules).isEmpty());
    }

    private static Set<String> refusedIn(Path step) throws IOException {
        Set<String> rules = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> tree = Files.walk(step)) {
            files = tree.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path file : files) {
            String code = Files.readString(file);
            Matcher by = REFUSED_BY.matcher(code);
            while (by.find()) {
                if (by.group(2) == null) {
                    rules.add(by.group(1) == null ? by.group(3) : by.group(1));
                } else {
                    Pattern.compile("\\b" + by.group(2) + " = \"([A-Z]{3}-\\d{2})\"").matcher(code).results().forEach(hit -> rules.add(hit.group(1)));
                }
            }
        }
        return rules;
    }
}
