package io.sancha.tools.takeover;

import io.sancha.lending.account.TakeOvers;
import io.sancha.lending.collateral.Borrower;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.collateral.SecurityEntry;
import io.sancha.lending.customer.KnownCustomers;
import io.sancha.lending.customer.IdentityEntry;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of every row why it cannot be taken over; nothing is written. */
@Component
class PortfolioCheck {
    private static final String MANAGER = "relationship-manager";
    private final KnownCustomers customers;
    private final CollateralDesk collateral;
    private final TakeOvers takeOvers;
    private final LoanCheck loans;
    private final Actors actors;
    private final JdbcClient sql;
    private final Clock clock;

    PortfolioCheck(KnownCustomers customers, CollateralDesk collateral, TakeOvers takeOvers, LoanCheck loans, Actors actors, JdbcClient sql, Clock clock) {
        this.customers = customers;
        this.collateral = collateral;
        this.takeOvers = takeOvers;
        this.loans = loans;
        this.actors = actors;
        this.sql = sql;
        this.clock = clock;
    }

    void check(Portfolio portfolio, List<Finding> findings) {
        Map<String, String> byIdentity = new HashMap<>();
        for (CustomerLine customer : portfolio.customers().values()) {
            refusing(customer.row(), findings, () -> customers.check(customer.identity()));
            String other = byIdentity.putIfAbsent(customer.known(), customer.number());
            if (other != null) {
                findings.add(Finding.of(customer.row(), "identity", Refusal.by("MIG-02", "证件号码与客户 " + other + " 相同，一人一号；请合并为一个客户",
                    "has the same identity as customer " + other + "; make them one customer")));
            }
        }
        Set<String> branches = new HashSet<>(sql.sql("select number from branch_of_bank").query(String.class).list());
        Set<String> known = takeOvers.known(List.copyOf(portfolio.loans().keySet()));
        Map<String, List<String>> groups = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        for (LoanLine loan : portfolio.loans().values()) {
            if (known.contains(loan.number())) {
                findings.add(Finding.of(loan.row(), "loan_no", Refusal.by("MIG-02", "借据 " + loan.number() + " 已移植，不再录入；请从文件中删去",
                    "loan " + loan.number() + " was taken over already; take it out of the files")));
            }
            CustomerLine customer = portfolio.customerOf(loan);
            if (customer != null) {
                checkPeople(loan, customer, branches, groups, findings);
                checkSecurity(loan, customer, portfolio.securityOf(loan), findings);
            }
            loans.check(loan, portfolio, today, findings);
        }
    }

    /** MIG-04. */
    private void checkPeople(LoanLine loan, CustomerLine customer, Set<String> branches, Map<String, List<String>> groups, List<Finding> findings) {
        if (!branches.contains(loan.branch())) {
            findings.add(Finding.of(loan.row(), "branch", Refusal.by("MIG-04", "没有机构 " + loan.branch(), "there is no branch " + loan.branch())));
            return;
        }
        List<String> held = groups.computeIfAbsent(customer.manager(), actors::groupsOf);
        if (!held.contains(MANAGER) || !held.contains("branch-" + loan.branch())) {
            findings.add(Finding.of(customer.row(), "manager", Refusal.by("MIG-04", customer.manager() + " 不是机构 " + loan.branch() + " 的客户经理，不能为借据 "
                + loan.number() + " 的客户管户；请填写该机构在职客户经理的用户名", customer.manager() + " is no relationship manager of branch " + loan.branch()
                + " and cannot answer for the customer of loan " + loan.number() + "; name the user id of one who is")));
        }
    }

    private void checkSecurity(LoanLine loan, CustomerLine customer, List<SecurityLine> lines, List<Finding> findings) {
        for (SecurityLine line : lines) {
            refusing(line.row(), findings, () -> collateral.check(borrower(customer), entry(List.of(line))));
        }
        if (lines.stream().map(line -> line.item() == null ? line.surety().id() : line.item().id()).distinct().count() < lines.size()) {
            refusing(loan.row(), findings, () -> collateral.check(borrower(customer), entry(lines)));
        }
    }

    private static void refusing(SourceRow row, List<Finding> findings, Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            findings.add(Finding.of(row, refusal.field().map(path -> path.replaceAll(".*\\.", "")).orElse(""), refusal));
        }
    }

    /** Whose loan is secured. */
    static Borrower borrower(CustomerLine customer) {
        IdentityEntry identity = customer.identity();
        return new Borrower(customer.known(), identity.kind().isBusiness() ? null : identity.idNumber().nationality());
    }

    /** What secures a loan, as the collateral desk takes it. */
    static SecurityEntry entry(List<SecurityLine> lines) {
        return new SecurityEntry(lines.stream().filter(line -> line.item() != null).map(SecurityLine::item).toList(),
            lines.stream().filter(line -> line.surety() != null).map(SecurityLine::surety).toList(), null);
    }
}
