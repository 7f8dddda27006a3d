package io.sancha.tools.takeover;

import io.sancha.platform.audit.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The rows of all files together, those of a loan by its number. Rows that could not be understood are left out, and a finding says why.
 *
 * @param customers by the number by which the files name them
 * @param loans by their numbers, in the order of the files
 */
record Portfolio(Map<String, CustomerLine> customers, Map<String, LoanLine> loans, Map<String, List<InstalmentLine>> instalments,
                 Map<String, List<EventLine>> events, Map<String, List<ClassLine>> classes, Map<String, List<SecurityLine>> security) {

    /** @param findings takes what is wrong */
    static Portfolio of(List<SourceFile> files, List<Finding> findings) {
        var all = new Portfolio(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(),
            new LinkedHashMap<>());
        for (SourceFile file : files) {
            for (SourceRow row : file.rows()) {
                understood(row, findings, one -> all.add(file.kind(), one));
            }
        }
        all.checkReferences(findings);
        return all;
    }

    private static void understood(SourceRow row, List<Finding> findings, Consumer<SourceRow> taking) {
        try {
            taking.accept(row);
        } catch (Refusal refusal) {
            findings.add(Finding.of(row, refusal.field().orElse(""), refusal));
        }
    }

    private void add(FileKind kind, SourceRow row) {
        switch (kind) {
            case CUSTOMERS -> once("customer_no", customers, CustomerLine.of(row), CustomerLine::number);
            case LOANS -> once("loan_no", loans, LoanLine.of(row), LoanLine::number);
            case INSTALMENTS -> more(instalments, InstalmentLine.of(row), InstalmentLine::loan);
            case EVENTS -> more(events, EventLine.of(row), EventLine::loan);
            case CLASSES -> more(classes, ClassLine.of(row), ClassLine::loan);
            case COLLATERAL -> more(security, SecurityLine.thing(row), SecurityLine::loan);
            case GUARANTORS -> more(security, SecurityLine.guarantor(row), SecurityLine::loan);
        }
    }

    private static <T> void once(String column, Map<String, T> lines, T line, java.util.function.Function<T, String> number) {
        if (lines.putIfAbsent(number.apply(line), line) != null) {
            throw Refusal.by("MIG-02", "编号 " + number.apply(line) + " 在文件中重复", "the number " + number.apply(line) + " stands twice in the files")
                .atField(column);
        }
    }

    private static <T> void more(Map<String, List<T>> lines, T line, java.util.function.Function<T, String> loan) {
        lines.computeIfAbsent(loan.apply(line), number -> new ArrayList<>()).add(line);
    }

    /** What a row is about must be in the files, too (MIG-02). */
    private void checkReferences(List<Finding> findings) {
        instalments.values().forEach(lines -> lines.forEach(line -> checkLoan(line.row(), findings)));
        events.values().forEach(lines -> lines.forEach(line -> checkLoan(line.row(), findings)));
        classes.values().forEach(lines -> lines.forEach(line -> checkLoan(line.row(), findings)));
        security.values().forEach(lines -> lines.forEach(line -> checkLoan(line.row(), findings)));
        loans.values().stream().filter(loan -> !customers.containsKey(loan.customer())).forEach(loan -> findings.add(Finding.of(loan.row(), "customer_no",
            Refusal.by("MIG-02", "客户 " + loan.customer() + " 不在客户文件中，或其行有误；请补充该客户",
                "customer " + loan.customer() + " is not in the file of customers, or its row is wrong; add that customer"))));
    }

    private void checkLoan(SourceRow row, List<Finding> findings) {
        if (!loans.containsKey(row.key("loan_no"))) {
            findings.add(Finding.of(row, "loan_no", Refusal.by("MIG-02", "借据 " + row.key("loan_no") + " 不在借据文件中，或其行有误；请补充该借据",
                "loan " + row.key("loan_no") + " is not in the file of loans, or its row is wrong; add that loan")));
        }
    }

    List<InstalmentLine> instalmentsOf(LoanLine loan) {
        return instalments.getOrDefault(loan.number(), List.of());
    }

    List<EventLine> eventsOf(LoanLine loan) {
        return events.getOrDefault(loan.number(), List.of());
    }

    List<ClassLine> classesOf(LoanLine loan) {
        return classes.getOrDefault(loan.number(), List.of());
    }

    List<SecurityLine> securityOf(LoanLine loan) {
        return security.getOrDefault(loan.number(), List.of());
    }

    /** The customer of a loan, which {@link #of} saw to be there. */
    CustomerLine customerOf(LoanLine loan) {
        return customers.get(loan.customer());
    }
}
