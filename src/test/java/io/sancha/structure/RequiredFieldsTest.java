package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every field that an entry must have is asked for by a rule of the manual, which then refuses where it is left out; or it stands here,
 * because no rule speaks of it.
 */
class RequiredFieldsTest {
    /** Read one by one against the list of rules: marks and titles by which people tell things apart, and the keys of those who send. */
    private static final Set<String> OF_NO_RULE = Set.of(
        "Item.id", "Surety.id", "DocumentEntry.title",
        "PaymentEntry.key", "PaymentEntry.amount", "Chosen.tasks",
        "TreatmentEntry.outcome", "TreatmentEntry.note");

    /** The call up to its Chinese sentence; that is the group, if it begins in words and not in a variable. */
    private static final Pattern BY_HAND = Pattern.compile("Refusal\\s*\\.ofInput\\(\\s*(?:[^,()\"]|\"[^\"]*\"|\\([^()]*\\))+,\\s*(?:\"([^\"]*)\")?");
    private static final Pattern ASKS = Pattern.compile("请填写|须填|请写明|须写明|必填|尚未填写|未写明|缺少|须同时填写|不得为空");
    /** The form as a whole, and what a request must hold before anybody knows which rule is concerned. */
    private static final Set<String> BY_HAND_OF_NO_RULE = Set.of(
        "JsonText.java 不得为空，应为 JSON", "Entries.java 表单尚未填写，请填写并保存后再完成任务", "EntryReader.java 不得为空",
        "WrongValue.java 值的类型不对或缺少，应为", "EngineEntry.java 必填", "BadRequestHandler.java 必填",
        "LifecycleDesk.java 请填写撤回原因", "PaperDesk.java 请写明撤下的原因，最多 ");
    private static final Set<String> IN_OTHER_WORDS = Set.of("RequiredField.java", "FinancialStatement.java", "CommitteeSecretary.java", "SearchText.java");

    private static final List<Class<?>> RECORDS = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("io.sancha.platform", "io.sancha.lending", "io.sancha.steps").stream().filter(JavaClass::isRecord)
        .<Class<?>>map(JavaClass::reflect).toList();

    private static final List<Class<? extends Annotation>> REQUIRING = List.of(NotNull.class, NotBlank.class, NotEmpty.class, AssertTrue.class);

    @Test
    void everyRequiredFieldNamesTheRuleThatAsksForIt() {
        Set<String> unasked = new TreeSet<>();
        requiredFields().filter(field -> askedBy(field) == null).forEach(field -> unasked.add(name(field)));

        assertThat(unasked).containsExactlyInAnyOrderElementsOf(OF_NO_RULE);
    }

    @Test
    void theRulesStandInTheManual() throws IOException {
        Set<String> manual = rulesOfTheManual();
        List<String> unknown = new ArrayList<>();
        requiredFields().filter(field -> askedBy(field) != null && !manual.contains(askedBy(field).rule()))
            .forEach(field -> unknown.add(name(field) + " by " + askedBy(field).rule()));

        assertThat(unknown).isEmpty();
        assertThat(requiredFields().filter(field -> askedBy(field) != null)).hasSizeGreaterThan(100)
            .allSatisfy(field -> assertThat(askedBy(field).zh() + askedBy(field).en()).as(name(field)).doesNotContain("。").doesNotEndWith("."));
    }

    /**
     * Refusals written by hand, too: what tells that something is missing tells by which rule. What is told of a variable's words cannot be read here,
     * so those few classes are named.
     */
    @Test
    void whatIsAskedForByHandNamesItsRule() throws IOException {
        Set<String> byHand = new TreeSet<>();
        Set<String> inOtherWords = new TreeSet<>();
        for (Path file : sources()) {
            Matcher refusal = BY_HAND.matcher(Files.readString(file));
            while (refusal.find()) {
                if (refusal.group(1) == null) {
                    inOtherWords.add(file.getFileName().toString());
                } else if (ASKS.matcher(refusal.group(1)).find()) {
                    byHand.add(file.getFileName() + " " + refusal.group(1));
                }
            }
        }
        assertThat(byHand).containsExactlyInAnyOrderElementsOf(BY_HAND_OF_NO_RULE);
        assertThat(inOtherWords).containsExactlyInAnyOrderElementsOf(IN_OTHER_WORDS);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String layer : List.of("platform", "lending", "steps")) {
            try (Stream<Path> tree = Files.walk(Path.of("src/main/java/io/sancha", layer))) {
                tree.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        assertThat(sources).hasSizeGreaterThan(500);
        return sources;
    }

    private static AskedBy askedBy(RecordComponent field) {
        AskedBy own = field.getAnnotation(AskedBy.class);
        return own == null ? field.getDeclaringRecord().getAnnotation(AskedBy.class) : own;
    }

    private static String name(RecordComponent field) {
        return field.getDeclaringRecord().getSimpleName() + "." + field.getName();
    }

    /** Of every record of the bank's that is read from what people type; a dossier only carries such entries. */
    private static Stream<RecordComponent> requiredFields() {
        return RECORDS.stream().flatMap(type -> Arrays.stream(type.getRecordComponents())).filter(RequiredFieldsTest::isRequired);
    }

    private static boolean isRequired(RecordComponent field) {
        return REQUIRING.stream().anyMatch(field.getAccessor()::isAnnotationPresent)
            || field.getType().isPrimitive() && !field.getDeclaringRecord().isMemberClass() && field.getDeclaringRecord().getSimpleName().endsWith("Entry");
    }

    private static Set<String> rulesOfTheManual() throws IOException {
        Set<String> rules = new TreeSet<>();
        for (String row : Files.readAllLines(Path.of("src/docs/rules.md"))) {
            Matcher rule = Pattern.compile("[A-Z]{3}-\\d{2}").matcher(row.startsWith("| ") ? row.substring(0, row.indexOf('|', 1)) : "");
            while (rule.find()) {
                rules.add(rule.group());
            }
        }
        return rules;
    }
}
