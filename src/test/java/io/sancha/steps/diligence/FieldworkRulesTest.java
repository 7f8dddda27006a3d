package io.sancha.steps.diligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.diligence.VisitEntry.Original;
import io.sancha.steps.diligence.VisitEntry.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FieldworkRulesTest {
    private static final LocalDate ACCEPTED = LocalDate.parse("2024-03-04");
    private static final LocalDate TODAY = LocalDate.parse("2024-03-06");
    private static final Map<Long, String> TITLES = Map.of(1L, "营业执照", 2L, "公司章程");

    @Test
    void takesVisitsFromTheAcceptanceUpToToday() {
        assertThatCode(() -> FieldworkRules.checkVisits(List.of(on(ACCEPTED), on(TODAY)), ACCEPTED, TODAY)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("SEQ-03: a visit in the future is refused")
    void refusesAVisitInTheFuture() {
        refused(() -> FieldworkRules.checkVisits(List.of(on(TODAY), on(TODAY.plusDays(1))), ACCEPTED, TODAY), "SEQ-03", "visits[1].on");
    }

    @Test
    @DisplayName("INV-09: a visit before the acceptance is refused")
    void refusesAVisitBeforeTheAcceptance() {
        refused(() -> FieldworkRules.checkVisits(List.of(on(ACCEPTED.minusDays(1))), ACCEPTED, TODAY), "INV-09", "visits[0].on");
    }

    @Test
    @DisplayName("INV-01: no visit, an original not seen, a document left out")
    void refusesWorkThatWasNotDone() {
        refused(() -> FieldworkRules.checkVisits(List.of(), ACCEPTED, TODAY), "INV-01", "visits");
        refused(() -> FieldworkRules.checkOriginals(List.of(new Original(1L, true), new Original(2L, false)), TITLES), "INV-01", "originals[1].seen");
        refused(() -> FieldworkRules.checkOriginals(List.of(new Original(1L, true)), TITLES), "INV-01", "originals");
    }

    @Test
    void refusesADocumentOfAnotherCase() {
        refused(() -> FieldworkRules.checkOriginals(List.of(new Original(3L, true)), TITLES), Refusal.INPUT, "originals[0].document");
    }

    @Test
    @DisplayName("INV-07: a working-capital loan needs the figures it is measured with, other loans do not")
    void asksForThePlanOfAWorkingCapitalLoan() {
        refused(() -> FieldworkRules.checkPlan(asked("WORKING_CAPITAL"), null), "INV-07", "workingCapital");
        assertThatCode(() -> FieldworkRules.checkPlan(asked("PERSONAL_CONSUMPTION"), null)).doesNotThrowAnyException();
        var shrinking = new VisitEntry.WorkingCapital(new BigDecimal("-1"), Money.cny("0.00"), Money.cny("0.00"));
        refused(() -> FieldworkRules.checkPlan(asked("WORKING_CAPITAL"), shrinking), Refusal.INPUT, "workingCapital.expectedGrowth");
    }

    private static LoanAsked asked(String product) {
        return new LoanAsked(product, Money.cny("1.00"), 12, Set.of("SURETY"));
    }

    private static Visit on(LocalDate day) {
        return new Visit(day, "厂区", "设备运转正常");
    }

    private static void refused(ThrowingCallable attempt, String rule, String field) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.field()).contains(field);
        });
    }
}
