package io.sancha.kernel.schedule;

import static io.sancha.kernel.schedule.Vectors.date;
import static io.sancha.kernel.schedule.Vectors.decimal;
import static io.sancha.kernel.schedule.Vectors.money;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.kernel.calendar.HolidayCalendar;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every schedule of Apache Fineract that uses conventions we have comes out to the cent, by one translation of its product. */
class FineractVectorsTest {

    /** What these cases use and we have not, see the manual page on money; a case is left out only by what it says of itself. */
    private static final Set<String> NOT_OURS = Set.of("emi-C3156", "emi-month-end-UC1", "fin-sched-021", "fin-sched-023", "fin-sched-029",
            "fin-sched-033");

    @TestFactory
    Stream<DynamicTest> schedulesOfFineract() {
        return cases().filter(FineractProduct::isOurs)
                .map(product -> DynamicTest.dynamicTest(product.id(), () -> matches(product)));
    }

    @Test
    void leavesOutOnlyWhatTheManualLists() {
        assertThat(cases().filter(product -> !product.isOurs()).map(FineractProduct::id)).containsExactlyInAnyOrderElementsOf(NOT_OURS);
    }

    private static Stream<FineractProduct> cases() {
        return Stream.of("fineract-emi-daycount.json", "fineract-e2e-schedules.json")
                .flatMap(file -> Vectors.items(Vectors.file(file).get("cases"))).map(FineractProduct::new);
    }

    private static void matches(FineractProduct product) {
        Schedule schedule = product.terms().resolve(HolidayCalendar.WEEKENDS);
        List<JsonNode> expected = product.expectedRows();
        assertThat(schedule.instalments()).hasSizeGreaterThanOrEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            JsonNode row = expected.get(i);
            Instalment ours = schedule.instalments().get(i);
            assertThat(ours).as("row %s", row).isEqualTo(new Instalment(i + 1, date(row.get("due_date")), date(row.get("due_date")),
                    row.get("days").asInt(), money(row.get("principal")), money(row.get("interest")),
                    money(row.has("total") ? row.get("total") : row.get("due")), money(row.get("balance_after"))));
        }
        product.expectedInterest().ifPresent(interest ->
                assertThat(schedule.totals().interest().amount()).isEqualByComparingTo(decimal(interest)));
    }
}
