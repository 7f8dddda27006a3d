package io.sancha.lending.account.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.Loans.Story;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final LocalDate DRAWN = LocalDate.parse("2024-03-18");

    private static Explanation of(Story story, String on) {
        LocalDate day = LocalDate.parse(on);
        return Explanation.of(story.on(day), day);
    }

    @Test
    void aQuartersInterestIsOneLine() {
        Explanation quarter = of(new Story(Loans.garmentMaker(DRAWN)).paysWhatIsDue(LocalDate.parse("2024-03-20")), "2024-06-20");
        Explanation.Figure interest = quarter.figures().get(1);
        assertThat(interest.instalment()).isEqualTo(2);
        assertThat(interest.amount()).isEqualTo(Money.cny("120060.00"));
        assertThat(interest.unpaid()).isEqualTo(Money.cny("120060.00"));
        assertThat(interest.lines()).singleElement().satisfies(line -> {
            assertThat(line.days()).isEqualTo(92);
            assertThat(line.formula()).isEqualTo("9000000.00 × 5.22% × 92 ÷ 360 = 120060");
        });
    }

    @Test
    void aRepaymentInBetweenDividesTheLine() {
        var story = new Story(Loans.garmentMaker(DRAWN)).paysWhatIsDue(LocalDate.parse("2024-03-20"))
            .pays(LocalDate.parse("2024-04-19"), Money.cny("1000000.00"));
        Explanation.Figure interest = of(story, "2024-06-20").figures().get(1);
        assertThat(interest.lines()).extracting(Explanation.Line::formula)
            .containsExactly("9000000.00 × 5.22% × 30 ÷ 360 = 39150", "8000000.00 × 5.22% × 62 ÷ 360 = 71920");
        assertThat(interest.amount()).isEqualTo(Money.cny("111070.00"));
    }

    @Test
    void aMonthOfThirtyDaysIsToldAsSuch() {
        Explanation month = of(new Story(Loans.homeRenovation(LocalDate.parse("2024-05-20"))), "2024-06-20");
        assertThat(month.figures().get(0).lines()).singleElement()
            .satisfies(line -> assertThat(line.formula()).isEqualTo("200000.00 × 4.75% × 31 × 30 ÷ 11160 = 791.66666667"));
        assertThat(month.figures().get(0).amount()).isEqualTo(Money.cny("791.67"));
    }

    @Test
    void penaltyAndCompoundAreFiguresOfTheirOwn() {
        Explanation late = of(new Story(Loans.garmentMaker(DRAWN)), "2025-06-26");
        assertThat(late.figures()).extracting(Explanation.Figure::kind).contains("PENALTY", "COMPOUND");
        Explanation.Figure penalty = late.figures().stream().filter(figure -> figure.kind().equals("PENALTY")).findFirst().orElseThrow();
        assertThat(penalty.lines()).singleElement().satisfies(line -> assertThat(line.formula()).isEqualTo("9000000.00 × 7.83% × 100 ÷ 360 = 195750"));
        assertThat(late.due().total()).isEqualTo(late.payoff().total());
    }
}
