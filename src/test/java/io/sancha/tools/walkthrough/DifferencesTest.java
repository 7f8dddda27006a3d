package io.sancha.tools.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.Notice;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.tools.walkthrough.Expectation.ClassLine;
import io.sancha.tools.walkthrough.Expectation.Figures;
import io.sancha.tools.walkthrough.Expectation.NoticeLine;
import io.sancha.tools.walkthrough.Expectation.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever a dossier expects and the walk does not come to is told in a sentence that names it. */
class DifferencesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 21);
    private static final ClassLine FELL = new ClassLine(DAY, RiskClass.SPECIAL_MENTION, "CLS-02", "逾期 1 天 days past due");
    private static final NoticeLine DUNNED = new NoticeLine(DAY, Notice.Kind.DUNNING);
    private static final Ending ENDING = new Ending(Outcome.SETTLED, null, "recover-loan", List.of(), "0101-20240301-000001", "J1", "SPECIAL_MENTION",
        Money.cny("9000000.00"), Money.cny("9000000.00"), Money.cny("952650.00"), Money.cny("18629.77"), Money.cny("0.00"), List.of(FELL), List.of(DUNNED),
        List.of(), Map.of("moneyConserved", true));

    @Test
    void whatIsNotToldIsNotLookedAt() {
        assertThat(ENDING.differencesFrom(expecting(null, null, null))).isEmpty();
        assertThat(ENDING.differencesFrom(null)).isEmpty();
    }

    @Test
    void whatIsAsToldIsNoDifference() {
        var words = new ClassLine(DAY, RiskClass.SPECIAL_MENTION, "CLS-02", "逾期 1 天");

        assertThat(ENDING.differencesFrom(expecting(List.of(words), List.of(DUNNED), ENDING.figures()))).isEmpty();
    }

    @Test
    void aClassThatIsLackingTooManyOrAnotherIsADifference() {
        for (List<ClassLine> told : List.of(List.<ClassLine>of(), List.of(FELL, FELL), List.of(new ClassLine(DAY.plusDays(1), FELL.to(), FELL.rule(), null)),
            List.of(new ClassLine(DAY, RiskClass.LOSS, FELL.rule(), null)), List.of(new ClassLine(DAY, FELL.to(), "CLS-05", null)),
            List.of(new ClassLine(DAY, FELL.to(), FELL.rule(), "逾期 2 天")))) {
            assertThat(ENDING.differencesFrom(expecting(told, null, null))).as("%s", told).singleElement().asString().startsWith("classes: ");
        }
    }

    @Test
    void aNoticeThatIsLackingTooManyOrAnotherIsADifference() {
        for (List<NoticeLine> told : List.of(List.<NoticeLine>of(), List.of(DUNNED, DUNNED), List.of(new NoticeLine(DAY, Notice.Kind.MATURITY)),
            List.of(new NoticeLine(DAY.plusDays(1), Notice.Kind.DUNNING)))) {
            assertThat(ENDING.differencesFrom(expecting(null, told, null))).as("%s", told).singleElement().asString().startsWith("notices: ");
        }
    }

    @Test
    void aCentIsADifference() {
        Money cent = Money.cny("0.01");

        assertThat(ENDING.differencesFrom(expecting(null, null, new Figures(cent, cent, cent, cent, cent)))).hasSize(5)
            .allSatisfy(one -> assertThat(one).startsWith("figures.").contains("0.01"));
    }

    private static Expectation expecting(List<ClassLine> classes, List<NoticeLine> notices, Figures figures) {
        return new Expectation(Outcome.SETTLED, null, null, null, classes, notices, figures, null);
    }
}
