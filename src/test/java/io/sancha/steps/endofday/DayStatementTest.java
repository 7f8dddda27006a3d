package io.sancha.steps.endofday;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.database.SqlResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A statement over a partition is as long as the partition, not as the bank: each table of loans that it reads is bounded by the range of numbers. */
class DayStatementTest {
    private static final Pattern READ = Pattern.compile("\\b(?:from|join|update) (loan_\\w+|accrual|posting|ledger_balance|notice|class_change) (\\w+)");

    static List<String> statements() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/sancha/steps/endofday"))) {
            return files.map(file -> file.getFileName().toString().replace(".sql", "")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void boundsEveryTableThatItReads(String name) {
        String text = SqlResource.beside(DayStatement.class, name);
        Matcher read = READ.matcher(text);
        int tables = 0;
        for (; read.find(); tables++) {
            assertThat(text).as("%s reads %s", name, read.group(1)).containsPattern("\\b" + read.group(2) + "\\.(loan_)?number between :from and :to");
        }
        assertThat(tables).isPositive();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void keepsToTheRangeForSomeLoansOfIt(String name) {
        assertThat(DayStatement.named(name).over(Partition.ofLoans(List.of("J1", "J3")))).contains("p.loan_number = any (:loans)");
        assertThat(DayStatement.named(name).over(Partition.ofCases(List.of("C1")))).contains("p.case_id = any (:cases)").doesNotContain(":from");
    }
}
