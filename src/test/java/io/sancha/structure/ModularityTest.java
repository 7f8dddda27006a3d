package io.sancha.structure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Design rule 2: a layer imports those below it, and within a layer imports follow the list, which in the steps is the arrow of time. */
class ModularityTest {
    private static final String ROOT = "io.sancha";
    /** From the ground up. */
    private static final Map<String, List<String>> LAYERS = layers();
    static final List<String> ORDER = LAYERS.entrySet().stream()
        .flatMap(layer -> layer.getValue().stream().map(packageName -> layer.getKey() + "." + packageName)).toList();

    static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    private static Map<String, List<String>> layers() {
        Map<String, List<String>> layers = new LinkedHashMap<>();
        layers.put("kernel", List.of("money", "calendar", "schedule", "secrecy"));
        layers.put("platform", List.of("guard", "database", "audit", "input", "people", "policy", "standin", "notification", "engine", "task", "document",
            "login", "release", "staffing", "replay", "moving", "web", "printing", "mail"));
        layers.put("lending", List.of("search", "casefile", "customer", "collateral", "account", "exposure", "counter"));
        layers.put("steps", List.of("relationship", "application", "acceptance", "diligence", "review", "committee", "approval", "contract", "disbursement",
            "postloan",
            "recovery", "endofday", "warning", "revaluation", "spotcheck", "lifecycle"));
        layers.put("tools", List.of("calculator", "walkthrough", "guard", "workbench", "board", "rehearsal", "portfolio", "takeover", "casepage", "help",
            "demonstration", "simulation", "bench", "command"));
        return layers;
    }

    @Test
    void everyPackageLivesInALayerAndEveryLayerHasAPage() throws Exception {
        assertThat(CLASSES.stream().filter(type -> !type.getPackageName().equals(ROOT)).filter(type -> !type.getSimpleName().equals("package-info"))
            .map(ModularityTest::packageName).distinct()).containsExactlyInAnyOrderElementsOf(ORDER);
        for (String layer : LAYERS.keySet()) {
            assertThat(Path.of("src/main/java/io/sancha", layer, "package-info.java")).exists();
            try (Stream<Path> packages = Files.list(Path.of("src/main/java/io/sancha", layer))) {
                assertThat(packages.filter(Files::isDirectory).filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
                    .as("packages without a page").isEmpty();
            }
        }
    }

    @Test
    void importsGoDownAndFollowTheArrowOfTime() {
        List<String> backwards = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            if (from.getPackageName().equals(ROOT) || from.getSimpleName().equals("package-info")) {
                continue;
            }
            ours(from).forEach(to -> {
                boolean entry = to.getPackageName().equals(ROOT);
                if (entry ? !packageName(from).equals("tools.command") : ORDER.indexOf(packageName(to)) > ORDER.indexOf(packageName(from))) {
                    backwards.add(from.getName() + " imports " + to.getName());
                }
            });
        }
        assertThat(backwards.stream().distinct()).isEmpty();
    }

    @Test
    void aPackageReachesAnotherOnlyThroughItsBasePackage() {
        List<String> inside = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            ours(from).filter(to -> to.getPackageName().matches(".*\\.(web|store)") && !packageName(to).equals("platform.web"))
                .filter(to -> !packageName(from).equals(packageName(to)))
                .forEach(to -> inside.add(from.getName() + " imports " + to.getName()));
        }
        assertThat(inside.stream().distinct()).isEmpty();
    }

    @Test
    void onlyProcessPackagesAndWhatServesTheEngineImportCamunda() {
        noClasses().that().resideOutsideOfPackages(ROOT + ".platform.guard..", ROOT + ".platform.engine..", ROOT + ".platform.task..",
            ROOT + ".platform.login..", ROOT + ".platform.web..", ROOT + ".tools.guard..", "..process..")
            .should().dependOnClassesThat().resideInAnyPackage("org.camunda..").check(CLASSES);
    }

    @Test
    void theKernelIsPlainJava() {
        noClasses().that().resideInAnyPackage(ROOT + ".kernel..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "jakarta.persistence..", "org.hibernate..", "org.camunda..", "ch.qos..")
            .check(CLASSES);
    }

    /** The guard reads files; it needs neither a running application nor a running engine. */
    @Test
    void theGuardKnowsModelsOnly() {
        noClasses().that().resideInAPackage(ROOT + ".platform.guard..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "jakarta.persistence..", "java.sql..", "org.camunda.bpm.engine..",
                ROOT + ".platform.engine..", ROOT + ".platform.database..").check(CLASSES);
    }

    /** What a loan's books say is told without a database, and imports go in one direction: books, store, account, web. */
    @Test
    void theBooksOfALoanArePlainJava() {
        String account = ROOT + ".lending.account";
        noClasses().that().resideInAPackage(account + ".books..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..",
                "com.fasterxml..", ROOT + ".platform..")
            .orShould().dependOnClassesThat(resideInAPackage(ROOT + ".lending..").and(resideOutsideOfPackage(account + ".books..")))
            .check(CLASSES);
        noClasses().that().resideInAPackage(account + ".store..")
            .should().dependOnClassesThat().resideInAnyPackage(account, account + ".web..").check(CLASSES);
        noClasses().that().resideInAPackage(account).should().dependOnClassesThat().resideInAPackage(account + ".web..").check(CLASSES);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() throws Exception {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> found = sources.filter(file -> file.toString().endsWith(".java")).filter(file -> {
                try {
                    return Files.readString(file).matches(
                        "(?s).*(LocalDate|LocalDateTime|Instant|ZonedDateTime|OffsetDateTime)\\.now\\(\\).*|.*System\\.currentTimeMillis.*|.*new Date\\(\\).*");
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }).map(Path::toString).toList();
            assertThat(found).isEmpty();
        }
    }

    private static Stream<JavaClass> ours(JavaClass from) {
        return from.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(to -> to.getName().startsWith(ROOT));
    }

    /** Layer and package of a class, such as {@code steps.review}. */
    private static String packageName(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return names.length < 4 ? "" : names[2] + "." + names[3];
    }
}
