package io.sancha.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;

/** The schema reads as the layers do: one file a package, in their order, each table in its final form (ADR 61). */
class MigrationFilesTest {
    private static final Path FOLDER = Path.of("db/migration");
    private static final Pattern NAME = Pattern.compile("V([1-4])\\d\\d__([a-z]+)\\.sql");
    private static final List<String> LAYERS = List.of("kernel", "platform", "lending", "steps", "tools");
    /** What a package may say of a table that is there already: that it refers to one of the package's own. */
    private static final Pattern ALTERATION = Pattern.compile("(?i)alter\\s+table\\s+\\w+\\s+(?!add (constraint \\w+ )?foreign key)[^;]*");

    @Test
    void eachFileIsOnePackagesAndTheyFollowTheLayers() throws IOException {
        List<String> packages = new ArrayList<>();
        for (Path file : files()) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            assertThat(name.matches()).as("%s is V<layer><number>__<package>.sql", file).isTrue();
            packages.add(LAYERS.get(Integer.parseInt(name.group(1))) + "." + name.group(2));
        }
        assertThat(packages).isEqualTo(ModularityTest.ORDER.stream().filter(packages::contains).toList());
    }

    @Test
    void noTableIsMadeInOneFormAndAlteredToAnother() throws IOException {
        List<String> altered = new ArrayList<>();
        for (Path file : files()) {
            Matcher alteration = ALTERATION.matcher(Files.readString(file));
            while (alteration.find()) {
                altered.add(file.getFileName() + ": " + alteration.group());
            }
        }
        assertThat(altered).isEmpty();
    }

    /** What would stand beside the packages' files is written into them, as long as no version has been released. */
    @Test
    void beforeTheFirstReleaseThereAreNoFilesButThePackages() throws IOException {
        assumeTrue(Files.readString(Path.of("pom.xml")).contains("<version>1.0.0-SNAPSHOT</version>"), "a version has been released");
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files).hasSameSizeAs(files());
        }
    }

    /** A class that lives on changes, and with it what an old migration once did. */
    @Test
    void migrationsInJavaUseNoClassOfOurs() {
        noClasses().that().implement(JavaMigration.class).should().dependOnClassesThat().resideInAPackage("io.sancha..").check(ModularityTest.CLASSES);
    }

    /** Those up to the last package; what is numbered from 400 on was written after the first release. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().compareTo("V5") < 0).sorted().toList();
        }
    }
}
