package io.sancha.tools.takeover;

import io.sancha.lending.account.TakeOvers;
import io.sancha.lending.collateral.Borrower;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.collateral.SecurityEntry;
import io.sancha.lending.customer.IdentityEntry;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import io.sancha.steps.contract.TakenOverRights;
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
    private final CustomerCheck customers;
    private final TakenOverRights rights;
    private final CollateralDesk collateral;
    private final TakeOvers takeOvers;
    private final LoanCheck loans;
    private final Actors actors;
    private final JdbcClient sql;
    private final Clock clock;

    PortfolioCheck(CustomerCheck customers, TakenOverRights rights, CollateralDesk collateral, TakeOvers takeOvers, LoanCheck loans, Actors actors,
        JdbcClient sql, Clock clock) {
        this.rights = rights;
        this.customers = customers;
        this.collateral = collateral;
        this.takeOvers = takeOvers;
        this.loans = loans;
        this.actors = actors;
        this.sql = sql;
        this.clock = clock;
    }

    void check(Portfolio portfolio, List<Finding> findings) {
        customers.check(portfolio, findings);
        checkPlaces(portfolio, findings);
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
            checkCut(loan, portfolio.loans().values().iterator().next(), findings);
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

    /** One day for all loans: up to it the books of the whole portfolio are told (MIG-03). */
    private static void checkCut(LoanLine loan, LoanLine first, List<Finding> findings) {
        LocalDate cut = first.standing().cutOn();
        if (!loan.standing().cutOn().equals(cut)) {
            findings.add(Finding.of(loan.row(), "cut_on", Refusal.by("MIG-03", "截止日 " + loan.standing().cutOn() + " 与首笔借据的 " + cut
                + " 不同；一批借据须为同一截止日", "cut_on " + loan.standing().cutOn() + " is not that of the first loan, " + cut
                + "; all loans of a portfolio are told up to one day")));
        }
    }

    /** A certificate lies in one place of the vault and is given back with one loan (GUA-06). */
    private void checkPlaces(Portfolio portfolio, List<Finding> findings) {
        Map<String, String> loanOfPlace = new HashMap<>();
        portfolio.security().values().stream().flatMap(List::stream).filter(line -> line.right() != null && line.right().vaultNumber() != null)
            .forEach(line -> {
                String place = line.right().vaultNumber();
                String other = loanOfPlace.putIfAbsent(place, line.loan());
                if (other != null) {
                    findings.add(Finding.of(line.row(), "vault_number", Refusal.by("MIG-02", "入库号 " + place + " 已用于借据 " + other
                        + "；一证担保多笔借据的，入库号只填在最后到期的一笔，其余留空", "the place " + place + " holds what secures loan " + other
                        + "; where one certificate secures several loans, name it with the one that matures last and leave it empty with the others")));
                } else if (rights.isTaken(place)) {
                    findings.add(Finding.of(line.row(), "vault_number", Refusal.by("MIG-02", "入库号 " + place + " 在本行已有入库物；请填写另一入库号",
                        "the place " + place + " of the vault holds something already; name another")));
                }
            });
    }

    private void checkSecurity(LoanLine loan, CustomerLine customer, List<SecurityLine> lines, List<Finding> findings) {
        for (SecurityLine line : lines) {
            refusing(line.row(), findings, () -> collateral.check(borrower(customer), entry(List.of(line))));
        }
        if (lines.stream().map(line -> line.item() == null ? line.surety().id() : line.item().id()).distinct().count() < lines.size()) {
            refusing(loan.row(), findings, () -> collateral.check(borrower(customer), entry(lines)));
        }
    }

    static void refusing(SourceRow row, List<Finding> findings, Runnable check) {
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
