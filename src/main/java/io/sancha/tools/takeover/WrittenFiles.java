package io.sancha.tools.takeover;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.Books;
import io.sancha.lending.account.books.LoanEvent;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.PlannedInstalment;
import io.sancha.lending.account.books.TakenOverLoan;
import io.sancha.lending.collateral.Collateral;
import io.sancha.lending.collateral.Guarantor;
import io.sancha.lending.collateral.Security;
import io.sancha.lending.customer.Customer;
import io.sancha.lending.customer.IdentityNumber;
import io.sancha.lending.customer.PaperKind;
import io.sancha.steps.contract.SecurityHeld;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The files of a portfolio as they are written, one of each kind, in UTF-8. */
final class WrittenFiles implements AutoCloseable {
    private final Map<FileKind, CSVPrinter> files = new EnumMap<>(FileKind.class);
    private final Set<String> customers = new HashSet<>();

    WrittenFiles(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (FileKind kind : FileKind.values()) {
            BufferedWriter file = Files.newBufferedWriter(folder.resolve(kind.fileName()), StandardCharsets.UTF_8);
            files.put(kind, new CSVPrinter(file, CSVFormat.DEFAULT.builder().setHeader(kind.names().toArray(String[]::new)).get()));
        }
    }

    /** Writes a customer once. @return the number by which the other files name the customer: that of the paper, the same in every bank */
    String customer(Customer customer, String manager, String group) {
        IdentityNumber person = customer.idNumber().orElse(null);
        boolean tells = person != null && person.paper() != PaperKind.RESIDENT_ID;
        String number = customer.identity() + (tells && person.nationality() != null ? "/" + person.nationality() : "");
        if (customers.add(number)) {
            Map<String, Object> row = new HashMap<>(Map.of("customer_no", number, "kind", customer.kind(), "name", customer.name(), "identity",
                customer.identity(), "manager", manager));
            row.put("group", group);
            if (tells) {
                row.put("paper", person.paper());
                row.put("birth_date", person.birthDate());
                row.put("nationality", person.nationality());
            }
            write(FileKind.CUSTOMERS, row);
        }
        return number;
    }

    /** @param books as they stand at the end of the day up to which it is told */
    void loan(TakenOverLoan loan, String customer, String branch, Books books) {
        TakenOverLoan.Standing was = loan.standing();
        PenaltyTerms penalties = loan.penalties();
        Map<String, Object> row = new HashMap<>(TermsColumns.of(loan.terms()));
        row.putAll(Map.of("loan_no", was.oldNumber(), "customer_no", customer, "branch", branch, "contract_no", was.contractNumber(), "product", was.product(),
            "lent", was.lent(), "lent_on", was.lentOn(), "cut_on", was.cutOn(), "risk_class", loan.riskClass(), "compound", penalties.compoundInTerm()));
        row.put("overdue_uplift", penalties.overdueUplift().stripTrailingZeros().toPlainString());
        row.put("misuse_uplift", penalties.misuseUplift().stripTrailingZeros().toPlainString());
        row.put("last_inspected_on", was.lastInspectedOn());
        row.putAll(Balances.of(books).amounts());
        row.put("provided", loan.provided());
        write(FileKind.LOANS, row);
        for (PlannedInstalment planned : books.plans().get(0).rows()) {
            write(FileKind.INSTALMENTS, Map.of("loan_no", was.oldNumber(), "number", planned.number(), "due_on", planned.dueOn(), "principal",
                planned.principal(), "interest", planned.interest()));
        }
        loan.events().forEach(event -> write(was.oldNumber(), event));
        loan.classes().forEach(given -> write(FileKind.CLASSES, Map.of("loan_no", was.oldNumber(), "classed_on", given.on(), "risk_class", given.riskClass(),
            "reason", given.reason())));
    }

    private void write(String loan, LoanEvent event) {
        Map<String, Object> row = new HashMap<>(Map.of("loan_no", loan, "key", event.key(), "value_date", event.valueDate(), "kind", EventLine.Kind.of(event)));
        if (event instanceof LoanEvent.OfMoney money) {
            row.put("amount", money.amount());
        }
        if (event instanceof LoanEvent.Payment payment) {
            row.put("early", payment.early());
        }
        write(FileKind.EVENTS, row);
    }

    /** @param held the rights that the bank holds in the things */
    void security(String loan, Security security, List<SecurityHeld> held) {
        for (Collateral thing : security.collateral()) {
            Map<String, Object> row = new HashMap<>(Map.of("loan_no", loan, "mark", thing.mark(), "kind", thing.kind(), "description",
                thing.description(), "owner", thing.owner(), "appraised_value", thing.appraisedValue()));
            held.stream().filter(right -> right.mark().equals(thing.mark())).findFirst().ifPresent(right -> {
                row.put("certificate", right.certificate());
                row.put("effective_on", right.effectiveOn());
                row.put("vault_number", right.vaultNumber().orElse(null));
            });
            write(FileKind.COLLATERAL, row);
        }
        for (Guarantor surety : security.guarantors()) {
            Map<String, Object> row = new HashMap<>(Map.of("loan_no", loan, "mark", surety.mark(), "name", surety.name(), "identity",
                surety.idNumber().number(), "net_worth", surety.netWorth(), "guarantees_given", surety.guaranteesGiven()));
            row.put("paper", surety.idPaper().orElse(null));
            row.put("nationality", surety.idNationality().orElse(null));
            write(FileKind.GUARANTORS, row);
        }
    }

    private void write(FileKind kind, Map<String, ?> row) {
        try {
            files.get(kind).printRecord(kind.names().stream().map(column -> text(row.get(column))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object value) {
        return value instanceof Money money ? money.amount().toPlainString() : Objects.toString(value, "");
    }

    @Override
    public void close() throws IOException {
        for (CSVPrinter file : files.values()) {
            file.close();
        }
    }
}
