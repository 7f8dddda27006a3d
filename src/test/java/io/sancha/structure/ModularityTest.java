package io.sancha.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** House rule 2: imports follow the arrow of time. A package may import those that stand before it, never one behind. */
class ModularityTest {
    private static final String ROOT = "io.sancha";
    /** From the ground up, then along the loan's life. Packages in one line of the list may not import each other unless in this order. */
    private static final List<String> ARROW = List.of("money", "calendar", "schedule", "secrecy", "audit", "people", "casefile", "policy", "standin", "engine", "document", "customer", "collateral",
        "account", "exposure", "relationship", "application", "acceptance", "diligence", "review", "committee", "approval", "contract", "disbursement", "postloan", "recovery",
        "extension", "endofday", "lifecycle");
    /** Entrances: they may import everything, nothing imports them. */
    private static final List<String> ENTRANCES = List.of("walkthrough", "command", "web", "calculator", "database", "");

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    @Test
    void importsFollowTheArrowOfTime() {
        List<String> backwards = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            String own = module(from);
            if (ENTRANCES.contains(own)) {
                continue;
            }
            assertThat(ARROW).as("every package has its place in the arrow: " + from.getName()).contains(own);
            from.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass()).filter(to -> to.getName().startsWith(ROOT)).forEach(to -> {
                String other = module(to);
                if (ENTRANCES.contains(other) || ARROW.indexOf(other) > ARROW.indexOf(own)) {
                    backwards.add(from.getName() + " imports " + to.getName());
                }
            });
        }
        assertThat(backwards.stream().distinct()).isEmpty();
    }

    @Test
    void aStageReachesAnotherOnlyThroughItsBasePackage() {
        List<String> inside = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            from.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass()).filter(to -> to.getName().startsWith(ROOT)).forEach(to -> {
                boolean hidden = to.getPackageName().endsWith(".web") && !to.getPackageName().equals(ROOT + ".web");
                if (hidden && !module(from).equals(module(to))) {
                    inside.add(from.getName() + " imports " + to.getName());
                }
            });
        }
        assertThat(inside.stream().distinct()).isEmpty();
    }

    @Test
    void onlyProcessPackagesAndTheEngineRoomImportCamunda() {
        noClasses().that().resideOutsideOfPackages(ROOT + ".engine..", "..process..", ROOT + ".web..", ROOT)
            .should().dependOnClassesThat().resideInAnyPackage("org.camunda..").check(CLASSES);
    }

    @Test
    void theKernelIsPlainJava() {
        noClasses().that().resideInAnyPackage(ROOT + ".money..", ROOT + ".calendar..", ROOT + ".schedule..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "jakarta..", "org.camunda..", ROOT + ".audit..").check(CLASSES);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() throws Exception {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> found = sources.filter(file -> file.toString().endsWith(".java")).filter(file -> {
                try {
                    return Files.readString(file).matches("(?s).*(LocalDate|LocalDateTime|Instant|ZonedDateTime|OffsetDateTime)\\.now\\(\\).*|.*System\\.currentTimeMillis.*|.*new Date\\(\\).*");
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }).map(Path::toString).toList();
            assertThat(found).isEmpty();
        }
    }

    private static String module(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(ROOT)) {
            return "";
        }
        String rest = name.substring(ROOT.length() + 1);
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
