package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.Sancha;
import io.sancha.platform.engine.BankZone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bank's day begins and ends in the bank's zone, wherever the machine stands (ADR 102). */
class BankZoneTest {
    private static final Pattern ZONE_OF_THE_MACHINE = Pattern.compile("systemDefault\\(|"
        + "(?:LocalDate|LocalDateTime|LocalTime|ZonedDateTime|OffsetDateTime|YearMonth)\\.now\\(\\)|new Date\\(\\)|toLocalDateTime\\(|"
        + "Calendar\\.getInstance|SimpleDateFormat|Timestamp\\.valueOf|new GregorianCalendar|getDateTimeInstance");
    private static final Pattern ZONE_OF_THE_SESSION = Pattern.compile("(?i)current_date|localtimestamp|current_time\\b|localtime\\b|"
        + "at time zone (?!'Asia/Shanghai')");
    private static final Pattern CYCLE = Pattern.compile("<bpmn:timeCycle[^>]*>([^<]+)<");

    /** A command of a machine there, which then asks the engine's calendar when the night comes. */
    public static final class ElsewhereOnEarth {
        private ElsewhereOnEarth() {
        }

        public static void main(String[] arguments) {
            Sancha.run("--version");
            Date next = new CycleBusinessCalendar().resolveDuedate(arguments[0], Date.from(Instant.parse("2026-03-07T01:00:00Z")));
            System.out.println("zone " + ZoneId.systemDefault() + " night " + next.toInstant());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York"})
    void theNightIsAtTheSameMomentWhereverTheMachineStands(String zone) throws Exception {
        Matcher cycle = CYCLE.matcher(SqlSources.read(Path.of("processes/endofday/endofday.bpmn")));
        assertThat(cycle.find()).isTrue();

        assertThat(saidBy(zone, cycle.group(1))).contains("zone Asia/Shanghai night 2026-03-07T15:30:00Z");
    }

    private static String saidBy(String zone, String cycle) throws IOException {
        Process machine = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.timezone=" + zone, "-Xmx128m",
            "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), ElsewhereOnEarth.class.getName(), cycle).redirectErrorStream(true).start();
        return new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void thisContextsZoneIsSetBeforeAnythingAsks() {
        assertThat(SqlSources.read(Path.of("src/main/resources/META-INF/spring.factories")))
            .contains("org.springframework.context.ApplicationContextInitializer=" + BankZone.class.getName());
    }

    @Test
    void nothingAsksForTheZoneOfTheMachineOrOfASession() {
        List<String> found = new ArrayList<>();
        for (Path file : SqlSources.files(Path.of("src/main/java"), ".java")) {
            found.addAll(in(file, ZONE_OF_THE_MACHINE));
        }
        for (Path folder : List.of(Path.of("db/migration"), Path.of("src/main/resources"))) {
            for (Path file : SqlSources.files(folder, ".sql")) {
                found.addAll(in(file, ZONE_OF_THE_SESSION));
            }
        }

        assertThat(found).isEmpty();
        assertThat(ZONE_OF_THE_MACHINE.matcher("LocalDate.now()").find()).isTrue();
        assertThat(ZONE_OF_THE_MACHINE.matcher("LocalDate.now(clock)").find()).isFalse();
    }

    private static List<String> in(Path file, Pattern pattern) {
        return pattern.matcher(SqlSources.read(file)).results().map(one -> file + ": " + one.group()).toList();
    }

    @Test
    void pagesKnowTheSameZone() {
        assertThat(SqlSources.read(Path.of("src/main/resources/static/sancha/format.js"))).contains("BANK_ZONE = '" + BankZone.CHINA + "'");
    }
}
