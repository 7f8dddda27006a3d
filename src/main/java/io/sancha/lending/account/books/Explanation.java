package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.money.Unrounded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Every figure of a loan on a day, so that an officer can show how it came about.
 *
 * @param loanNumber the loan
 * @param on the day, before its night
 * @param state where the loan stands in its life that day
 * @param daysPastDue days since the oldest unpaid due date
 * @param outstanding principal still lent out
 * @param rate the contract rate on the day
 * @param due what is due
 * @param payoff what settles the loan, beside what is held
 * @param held what the bank holds of the borrower's money, for what falls due next
 * @param rounding how an exact sum becomes fen
 * @param plans the plans that held up to the day, the last of them now
 * @param figures interest by instalment, then penalty and compound interest
 */
public record Explanation(String loanNumber, LocalDate on, LoanState state, int daysPastDue, Money outstanding, Rate rate, Dues due, Dues payoff, Money held,
                          RoundingMode rounding, List<PlanStep> plans, List<Figure> figures) {
    private static final int SHOWN_DECIMALS = 8;

    /**
     * A figure and the lines that sum to it.
     *
     * @param kind what it is
     * @param instalment the instalment to which ordinary interest belongs; 0 for the rest
     * @param lines each a stretch of nights with the same base and rate
     * @param exact the sum before rounding, to eight decimals
     * @param amount the sum, rounded once
     * @param unpaid what of it is unpaid
     */
    public record Figure(String kind, int instalment, List<Line> lines, String exact, Money amount, Money unpaid) {
    }

    /**
     * Nights with the same base and rate.
     *
     * @param kind what accrues
     * @param from the first night
     * @param to the first night that does not belong to it
     * @param days how many nights
     * @param base what earns
     * @param rate per cent a year
     * @param numerator share of the year of one night
     * @param denominator its divisor
     * @param formula the arithmetic, written out
     * @param exact its result, to eight decimals
     */
    public record Line(String kind, LocalDate from, LocalDate to, int days, Money base, Rate rate, long numerator, long denominator, String formula,
        String exact) {
    }

    public static Explanation of(Books books, LocalDate on) {
        List<Figure> figures = new ArrayList<>();
        for (OpenDue due : books.dues()) {
            figures.add(interest(books, due.planned().number(), due.interest(), due.interestUnpaid()));
        }
        books.next().ifPresent(next -> figures.add(interest(books, next.number(), books.accrued(), books.accrued())));
        figures.add(penal(books, List.of(Night.Kind.PENALTY, Night.Kind.MISUSE), PostingKind.SETTLE_PENALTY, books.charges().penalty()));
        figures.add(penal(books, List.of(Night.Kind.COMPOUND), PostingKind.SETTLE_COMPOUND, books.charges().compound()));
        Money outstanding = books.writtenOff() ? books.account().nothing() : books.normal().plus(books.principalDue());
        return new Explanation(books.account().number(), on, books.state(on), books.daysPastDue(on), outstanding, books.plan().contractRate(on), books.due(),
            books.payoff(), books.held(), books.account().rounding(), PlanStep.of(books.plans()),
            figures.stream().filter(figure -> !figure.lines().isEmpty()).toList());
    }

    private static Figure interest(Books books, int instalment, Money amount, Money unpaid) {
        return figure(books, books.nights().stream().filter(n -> n.kind() == Night.Kind.INTEREST && n.instalment() == instalment).toList(), "INTEREST",
            instalment, amount, unpaid);
    }

    private static Figure penal(Books books, List<Night.Kind> kinds, PostingKind posted, Money unpaid) {
        List<Night> nights = books.nights().stream().filter(night -> kinds.contains(night.kind())).toList();
        return figure(books, nights, kinds.get(0).name(), 0, books.ledger().sum(posted, books.account().nothing()), unpaid);
    }

    private static Figure figure(Books books, List<Night> nights, String kind, int instalment, Money amount, Money unpaid) {
        List<Line> lines = new ArrayList<>();
        Unrounded exact = Unrounded.zero(amount.currency());
        int begin = 0;
        for (int i = 0; i < nights.size(); i++) {
            exact = exact.plus(nights.get(i).interest());
            if (i + 1 == nights.size() || !follows(nights.get(i), nights.get(i + 1))) {
                lines.add(line(nights.subList(begin, i + 1)));
                begin = i + 1;
            }
        }
        return new Figure(kind, instalment, lines, shown(exact), amount, unpaid);
    }

    private static boolean follows(Night night, Night next) {
        return night.kind() == next.kind() && night.day().plusDays(1).equals(next.day()) && night.base().equals(next.base()) && night.rate().equals(next.rate())
            && night.numerator() == next.numerator() && night.denominator() == next.denominator();
    }

    private static Line line(List<Night> nights) {
        Night first = nights.get(0);
        int days = nights.size();
        String share = first.numerator() == 1 ? "" : " × " + first.numerator();
        String exact = shown(first.interest().multipliedBy(BigDecimal.valueOf(days)));
        String formula = first.base().amount().toPlainString() + " × " + first.rate() + " × " + days + share + " ÷ " + first.denominator() + " = " + exact;
        return new Line(first.kind().name(), first.day(), nights.get(days - 1).day().plusDays(1), days, first.base(), first.rate(), first.numerator(),
            first.denominator(), formula, exact);
    }

    private static String shown(Unrounded amount) {
        return amount.decimal(SHOWN_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
