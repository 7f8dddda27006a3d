package io.sancha.tools.takeover;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.Books;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a loan owes at the end of a day, by the columns of {@code loans.csv}, in yuan. */
record Balances(Map<String, Money> amounts) {
    private static final Money NOTHING = Money.of(BigDecimal.ZERO, Money.CNY);

    /** As a file states them; a column that it leaves empty states that nothing of it is owed. */
    static Balances stated(Cells cells) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        for (String column : new String[] {"balance", "overdue", "interest_due", "accrued", "penalty", "compound_interest", "costs", "held"}) {
            Money amount = cells.money(column);
            amounts.put(column, amount == null ? NOTHING : amount);
        }
        return new Balances(amounts);
    }

    /** As books tell them. Penalty and compound interest count as far as they have accrued. */
    static Balances of(Books books) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        amounts.put("balance", books.normal().plus(books.principalDue()));
        amounts.put("overdue", books.principalDue());
        amounts.put("interest_due", books.interestDue());
        amounts.put("accrued", books.accrued());
        amounts.put("penalty", books.charges().penaltyOwed(books.ledger()));
        amounts.put("compound_interest", books.charges().compoundOwed(books.ledger()));
        amounts.put("costs", books.charges().costs());
        amounts.put("held", books.held());
        return new Balances(amounts);
    }
}
