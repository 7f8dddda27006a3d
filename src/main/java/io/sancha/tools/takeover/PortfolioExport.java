package io.sancha.tools.takeover;

import io.sancha.lending.account.LoanTelling;
import io.sancha.lending.account.TakeOvers;
import io.sancha.lending.account.books.Books;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.TakenOverLoan;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.SqlResource;
import io.sancha.steps.contract.ContractDesk;
import io.sancha.steps.postloan.PostloanDesk;
import io.sancha.steps.relationship.RelationshipDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import io.sancha.platform.audit.Hashes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the living loans as the files in which a portfolio is taken over, as they stood at the end of yesterday. */
@Service
public class PortfolioExport {
    private static final int PAGE = 100;
    private static final String LIVING = SqlResource.beside(PortfolioExport.class, "living");
    private final LoanTelling loans;
    private final TakeOvers takeOvers;
    private final CustomerDesk customers;
    private final CollateralDesk collateral;
    private final RelationshipDesk relationships;
    private final ContractDesk contracts;
    private final PostloanDesk postloan;
    private final PortfolioRecord record;
    private final JdbcClient sql;
    private final Clock clock;
    /** One a loan: what a desk refuses of one must not spoil the others. */
    private final TransactionTemplate transaction;

    PortfolioExport(LoanTelling loans, TakeOvers takeOvers, CustomerDesk customers, CollateralDesk collateral, RelationshipDesk relationships,
        ContractDesk contracts, PostloanDesk postloan, PortfolioRecord record, JdbcClient sql, Clock clock, PlatformTransactionManager transactions) {
        this.loans = loans;
        this.takeOvers = takeOvers;
        this.customers = customers;
        this.collateral = collateral;
        this.relationships = relationships;
        this.contracts = contracts;
        this.postloan = postloan;
        this.record = record;
        this.sql = sql;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was written. @param left why a living loan was left out */
    public record Result(int loans, List<String> left) {
    }

    private record Living(String loan, String caseId, LocalDate disbursedOn, String branch, String number, long customer, String product, String group) {
    }

    /** @param branch empty for all @param progress is told how many loans are written */
    public Result write(Path folder, String branch, IntConsumer progress) throws IOException {
        LocalDate cut = LocalDate.now(clock).minusDays(1);
        List<String> left = new ArrayList<>();
        int written = 0;
        try (var files = new WrittenFiles(folder)) {
            for (List<Living> next = living("", branch, cut); !next.isEmpty(); next = living(next.get(next.size() - 1).loan(), branch, cut)) {
                written += written(next, cut, files, left);
                progress.accept(written);
            }
        }
        Map<String, String> hashes = new TreeMap<>();
        for (FileKind kind : FileKind.values()) {
            hashes.put(kind.fileName(), Hashes.sha256(Files.readAllBytes(folder.resolve(kind.fileName()))));
        }
        int loansWritten = written;
        transaction.executeWithoutResult(status -> record.written(loansWritten, left.size(), branch, hashes));
        return new Result(written, left);
    }

    private int written(List<Living> living, LocalDate cut, WrittenFiles files, List<String> left) {
        int written = 0;
        for (Living one : living) {
            try {
                transaction.executeWithoutResult(status -> write(one, cut, files));
                written++;
            } catch (Refusal refusal) {
                left.add(one.loan() + " [" + refusal.rule() + "] " + refusal.getMessage());
            }
        }
        return written;
    }

    private void write(Living one, LocalDate cut, WrittenFiles files) {
        TakenOverLoan loan = loans.tell(one.loan(), standing(one, cut));
        Books books = takeOvers.foresee(loan);
        String customer = files.customer(customers.ofCase(one.caseId()), relationships.managerOf(one.customer()).orElse(""), one.group());
        files.loan(loan, customer, one.branch(), books);
        collateral.find(one.caseId()).ifPresent(security -> files.security(one.number(), security, contracts.securityHeld(one.caseId())));
    }

    private TakenOverLoan.Standing standing(Living one, LocalDate cut) {
        LoanAccount account = loans.account(one.loan());
        LocalDate inspected = postloan.lastInspectedOn(one.caseId()).orElse(null);
        return takeOvers.ofCase(one.caseId())
            .map(was -> new TakenOverLoan.Standing(was.oldNumber(), was.contractNumber(), was.product(), was.lent(), was.lentOn(), cut, inspected))
            .orElseGet(() -> new TakenOverLoan.Standing(one.loan(), contracts.ofCase(one.caseId()).number(), one.product(), account.principal(),
                account.disbursedOn(), cut, inspected));
    }

    private List<Living> living(String after, String branch, LocalDate cut) {
        return sql.sql(LIVING).param("after", after).param("branch", branch).param("cut", cut).param("limit", PAGE)
            .query((row, n) -> new Living(row.getString("loan_number"), row.getString("case_id"), Columns.date(row, "disbursed_on"), row.getString("branch"),
                row.getString("number"), row.getLong("customer_id"), row.getString("product"), row.getString("group_code"))).list();
    }
}
