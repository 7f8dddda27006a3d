package io.sancha.tools.board;

import io.sancha.kernel.secrecy.Masking;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.exposure.ExposureDesk;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.SqlResource;
import io.sancha.platform.policy.Policy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in each list, as one statement, and the bank's figures that the statements ask for (ADR 54). */
@Component
class ListStatements {
    private static final Map<BoardList, String> STATEMENTS = new EnumMap<>(BoardList.class);
    private static final String ROWS = SqlResource.beside(ListStatements.class, "rows");
    private static final String[] CLASSES = Arrays.stream(RiskClass.values()).map(RiskClass::name).toArray(String[]::new);
    private final JdbcClient sql;
    private final Map<String, Function<LocalDate, Object>> figures;

    static {
        Arrays.stream(BoardList.values()).forEach(list -> STATEMENTS.put(list, SqlResource.beside(ListStatements.class, list.id())));
    }

    ListStatements(JdbcClient sql, Policy policy, ExposureDesk exposures) {
        this.sql = sql;
        this.figures = Map.of("short_term", on -> policy.months("term.short-at-most", on),
            "statements_within", on -> policy.days("file.statements-within", on),
            "answer_short", on -> policy.months("acceptance.answer-short-term", on),
            "answer_long", on -> policy.months("acceptance.answer-medium-and-long-term", on),
            "all_banks_percent", on -> policy.percent("classification.all-banks-percent", on),
            "limit_of_customer", on -> exposures.limitOfCustomer(on).amount(),
            "whole_after", on -> policy.days("classification.whole-after", on),
            "tier1", on -> policy.amount("capital.tier1-net", on).amount(),
            "large_percent", on -> policy.percent("limit.large-exposure", on));
    }

    /** Columns {@code case_id, branch, row_key, col_key, what, day, amount}. */
    static String of(BoardList list) {
        return "(" + STATEMENTS.get(list) + ")";
    }

    /** A statement over lines that are named {@code page}, with what else is known of their cases. */
    JdbcClient.StatementSpec rows(String page, LocalDate today) {
        return asking("with page as (" + page + ")\n" + ROWS, today);
    }

    /** A statement over what stands in lists on a day. */
    JdbcClient.StatementSpec asking(String statement, LocalDate today) {
        JdbcClient.StatementSpec asked = sql.sql(statement).param("today", today).param("classes", CLASSES);
        for (Map.Entry<String, Function<LocalDate, Object>> figure : figures.entrySet()) {
            // each is a statement of its own, and most lists need none
            if (statement.contains(":" + figure.getKey())) {
                asked = asked.param(figure.getKey(), figure.getValue().apply(today));
            }
        }
        return asked;
    }

    static Figures.Cell cell(ResultSet row) throws SQLException {
        return new Figures.Cell(row.getString("row_key"), row.getString("col_key"), row.getLong("lines"), row.getBigDecimal("amount"));
    }

    static BoardRow line(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        String what = row.getString("what");
        return new BoardRow(row.getLong("position"), row.getString("case_id"), row.getString("branch"), row.getString("row_key"), row.getString("col_key"),
            what == null ? null : Masking.text(what), Columns.date(row, "day"), amount == null ? row.getBigDecimal("applied_for") : amount,
            row.getObject("customer_id", Long.class), row.getString("customer"), row.getString("product"), row.getString("step"),
            row.getString("loan_number"));
    }
}
