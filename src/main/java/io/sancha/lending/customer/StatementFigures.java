package io.sancha.lending.customer;

import io.sancha.platform.task.LiveFigures;
import io.sancha.platform.task.TypedSoFar;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ratios of the statements that are being typed into a credit file, beside those of the file before. */
@Component
class StatementFigures implements LiveFigures<StatementFigures.Figures> {

    /** @param years one row a year-end whose statement is whole, the oldest first */
    record Figures(List<CustomerFacts.Ratio> years) {
    }

    @Override
    public String task() {
        return "collect-credit-file";
    }

    @Override
    public String name() {
        return "ratiosNow";
    }

    @Override
    public Optional<Figures> of(String caseId, TypedSoFar typed) {
        List<FinancialStatement> whole = typed.rows("statements", FinancialStatement.class).stream()
            .sorted(Comparator.comparing(FinancialStatement::asOf)).toList();
        List<CustomerFacts.Ratio> years = Ratios.ofYears(whole).stream().map(CustomerFacts::ratio).toList();
        return years.isEmpty() ? Optional.empty() : Optional.of(new Figures(years));
    }
}
