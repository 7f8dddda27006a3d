package io.sancha.platform.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.platform.login.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedWordsTest {
    private static final PrintedWords CHINESE = PrintedWords.in(Language.ZH);
    private static final PrintedWords ENGLISH = PrintedWords.in(Language.EN);

    @Test
    void valuesAreWrittenAsTheReaderWritesThem() {
        assertThat(CHINESE.written("amount", Money.cny("5000000.00"))).isEqualTo("5,000,000.00 元（500 万元）");
        assertThat(CHINESE.written("amount", Money.cny("5000000.50"))).isEqualTo("5,000,000.50 元");
        assertThat(CHINESE.written("amount", Money.cny("0.00"))).isEqualTo("0.00 元");
        assertThat(ENGLISH.written("amount", Money.cny("5000000.00"))).isEqualTo("CNY 5,000,000.00");
        assertThat(CHINESE.written("day", LocalDate.parse("2026-03-05"))).isEqualTo("2026年3月5日");
        assertThat(ENGLISH.written("day", LocalDate.parse("2026-03-05"))).isEqualTo("5 March 2026");
        assertThat(CHINESE.cell("day", LocalDate.parse("2026-03-05"))).isEqualTo("2026-03-05");
        assertThat(ENGLISH.written("rate", Rate.annualPercent("4.350000"))).isEqualTo("4.35%");
        assertThat(CHINESE.written("conditions", List.of("甲", "乙"))).isEqualTo("甲；乙");
        assertThat(ENGLISH.written("recommends", true)).isEqualTo("Yes");
    }

    /** A paper is rather not made than made with the program's word on it. */
    @Test
    void aConstantWithoutAWordIsRefused() {
        assertThatThrownBy(() -> CHINESE.word("NO_SUCH_CONSTANT", "product")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"kernel.schedule.RepaymentMethod,repaymentMethod", "kernel.schedule.RepaymentMethod,repayment-method", "kernel.calendar.DayCount,dayCount",
        "steps.contract.Settlement,settlement", "steps.contract.CompoundRate,compoundRate", "steps.application.Product,product",
        "steps.application.GuaranteeMode,guarantee", "steps.committee.Vote,vote", "steps.committee.Outcome,outcome", "steps.committee.VetoDecision,veto",
        "steps.committee.Expertise,expertise", "steps.approval.Decision,decision", "steps.approval.Answer,answer", "steps.approval.Consultation,consultation",
        "lending.account.books.PostingKind,posting-kind", "lending.account.books.LedgerAccount,account", "lending.account.books.ScheduleRow$Status,status",
        "lending.account.Notice$Copy,copy"})
    void whatIsPrintedHasAWordInBothLanguages(String type, String of) throws ClassNotFoundException {
        for (Object constant : Class.forName("io.sancha." + type).getEnumConstants()) {
            assertThat(CHINESE.cell(of, constant)).containsPattern("\\p{IsHan}|^\\d");
            assertThat(ENGLISH.cell(of, constant)).doesNotContainPattern("\\p{IsHan}|[A-Z]{3,}_").isNotEqualTo(constant.toString());
        }
    }

    @Test
    void everyTextIsAskedFor() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            code = files.filter(file -> file.toString().endsWith(".java")).map(PrintedWordsTest::read).collect(Collectors.joining());
        }
        var never = new TreeSet<String>();
        new ObjectMapper().readTree(Path.of("src/main/resources/printouts/texts.zh.json").toFile()).fieldNames().forEachRemaining(key -> {
            String name = key.substring(key.indexOf('.') + 1);
            boolean made = key.startsWith("word.") || key.startsWith("heading.report-") || key.startsWith("title.contract-")
                || key.matches("contract\\.(mortgage|pledge|surety)");
            if (!made && !code.contains("\"" + name + "\"") && !code.contains("\"" + key + "\"")) {
                never.add(key);
            }
        });
        assertThat(never).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
