package io.sancha.tools.portfolio;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseScope;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.SqlResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases and their loans, the newest first, of the reader's branches (BRN-01). Each page is one statement, however much there is behind it. */
@Service
public class LoanList {
    /** Rows of a page at most. */
    public static final int MOST = 500;
    private static final String LIST = SqlResource.beside(LoanList.class, "list");
    private static final Set<String> STEPS = Set.of("relationship", "application", "acceptance", "diligence", "review", "committee", "approval", "contract",
        "disbursement", "postloan", "recovery");
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);
    private final JdbcClient sql;
    private final CaseScope scope;

    LoanList(JdbcClient sql, CaseScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    /**
     * @param customerId null while nobody is identified
     * @param customer name under which the customer was last identified; null before that
     * @param product last applied for; null before that
     * @param lent whether the amount was paid out; else it was applied for
     * @param step where the case stands, or stood when it ended; name of the step's process
     * @param state of the loan; null where there is none
     * @param outcome how the case ended; null while it lives
     */
    public record Row(String caseId, String branch, Long customerId, String customer, String product, Money amount, boolean lent, String step,
        String loanNumber, String state, Integer daysPastDue, String riskClass, LocalDate openedOn, String outcome, LocalDate closedOn) {
    }

    /** The last row of the page before. */
    public record After(LocalDate openedOn, String caseId) {
        public static final After NOTHING = new After(AFTER_ALL, "");

        public static After row(Row row) {
            return new After(row.openedOn(), row.caseId());
        }
    }

    /**
     * A page of what the reader may see.
     *
     * @param standing {@code open}, {@code ended}, a step at which living cases stand, or empty for all
     * @throws Refusal INPUT for another word
     */
    public List<Row> page(String standing, After after, int limit) {
        return page(scope.branches(), standing, after, limit);
    }

    /** The same of certain branches. */
    @Transactional(readOnly = true)
    public List<Row> page(Collection<String> branches, String standing, After after, int limit) {
        return sql.sql(LIST.replace("{standing}", condition(standing))).param("branches", Columns.texts(branches)).param("step", standing)
            .param("day", after.openedOn()).param("case", after.caseId()).param("limit", limit).query((row, number) -> read(row)).list();
    }

    /** Each has an index that holds what it asks for and nothing else. */
    private static String condition(String standing) {
        return switch (standing) {
            case "" -> "";
            case "open" -> "and l.closed_on is null";
            case "ended" -> "and l.closed_on is not null";
            default -> {
                if (!STEPS.contains(standing)) {
                    throw Refusal.ofInput("standing", "“" + standing + "”不是可选的状态或步骤：open、ended 或 " + String.join("、", STEPS.stream().sorted().toList()),
                        "“" + standing + "” is neither open, ended nor one of the steps " + String.join(", ", STEPS.stream().sorted().toList()));
                }
                yield "and l.closed_on is null and l.step = :step";
            }
        };
    }

    static Row read(ResultSet row) throws SQLException {
        Money amount = row.getBigDecimal("amount") == null ? null : Money.of(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency")));
        return new Row(row.getString("case_id"), row.getString("branch"), row.getObject("customer_id", Long.class), row.getString("customer"),
            row.getString("product"), amount, row.getBoolean("lent"), row.getString("step"), row.getString("loan_number"), row.getString("state"),
            row.getObject("days_past_due", Integer.class), row.getString("risk_class"), Columns.date(row, "opened_on"), row.getString("outcome"),
            Columns.date(row, "closed_on"));
    }
}
