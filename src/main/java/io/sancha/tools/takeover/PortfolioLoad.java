package io.sancha.tools.takeover;

import io.sancha.lending.account.TakeOvers;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.customer.Customer;
import io.sancha.lending.customer.KnownCustomers;
import io.sancha.lending.exposure.CustomerGroups;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actor;
import io.sancha.steps.contract.TakenOverRights;
import io.sancha.steps.relationship.RelationshipDesk;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a portfolio that was checked: all of it or nothing. */
@Component
class PortfolioLoad {
    /** So many loans are kept in memory until they are written. */
    private static final int TOGETHER = 50;
    private final CaseRegister cases;
    private final KnownCustomers customers;
    private final RelationshipDesk relationships;
    private final CustomerGroups groups;
    private final CollateralDesk collateral;
    private final TakenOverRights rights;
    private final TakeOvers takeOvers;
    private final PortfolioRecord record;
    private final Trail trail;
    private final EntityManager entities;
    private final TransactionTemplate whole;

    PortfolioLoad(CaseRegister cases, KnownCustomers customers, RelationshipDesk relationships, CustomerGroups groups, CollateralDesk collateral,
        TakenOverRights rights, TakeOvers takeOvers, PortfolioRecord record, Trail trail, EntityManager entities, PlatformTransactionManager transactions) {
        this.record = record;
        this.cases = cases;
        this.customers = customers;
        this.relationships = relationships;
        this.groups = groups;
        this.collateral = collateral;
        this.rights = rights;
        this.takeOvers = takeOvers;
        this.trail = trail;
        this.entities = entities;
        this.whole = new TransactionTemplate(transactions);
    }

    /**
     * @param hashes SHA-256 of the files, by their names
     * @param keep whether it stays; else it is only tried
     * @param progress is told how many loans are done
     * @return why a loan cannot be taken over after all; then nothing was
     */
    Optional<Finding> load(Portfolio portfolio, Map<String, String> hashes, boolean keep, IntConsumer progress) {
        return whole.execute(status -> {
            int done = 0;
            for (LoanLine loan : portfolio.loans().values()) {
                try {
                    takeOver(loan, portfolio);
                } catch (Refusal refusal) {
                    status.setRollbackOnly();
                    return Optional.of(Finding.of(loan.row(), refusal.field().orElse(""), refusal));
                } catch (DataIntegrityViolationException refused) {
                    status.setRollbackOnly();
                    return Optional.of(Finding.of(loan.row(), "", Refusal.by("MIG-02", "数据库不接受本笔：" + refused.getMostSpecificCause().getMessage(),
                        "the database does not take this loan: " + refused.getMostSpecificCause().getMessage())));
                }
                if (++done % TOGETHER == 0) {
                    entities.flush();
                    entities.clear();
                    progress.accept(done);
                }
            }
            entities.flush();
            if (!portfolio.loans().isEmpty()) {
                record.taken(portfolio, hashes);
            }
            if (!keep) {
                status.setRollbackOnly();
            }
            return Optional.empty();
        });
    }

    private void takeOver(LoanLine line, Portfolio portfolio) {
        String caseId = cases.nextId(line.branch());
        CustomerLine borrower = portfolio.customerOf(line);
        trail.within(Actor.SYSTEM, ActPlace.outsideProcess(caseId, "take-over-case"), () -> {
            cases.open(caseId, line.branch(), Actor.SYSTEM);
            Customer customer = customers.of(caseId, borrower.identity());
            // before the case is the customer's: then there is no living case whose duties must be held still
            relationships.takeOver(caseId, customer.id(), borrower.manager());
            cases.identify(caseId, customer.id());
            if (borrower.group() != null) {
                groups.takeOver(borrower.group(), customer.id());
            }
            List<SecurityLine> security = portfolio.securityOf(line);
            takeOvers.takeOver(LoanCheck.loan(caseId, line, portfolio));
            if (!security.isEmpty()) {
                var kept = collateral.takeOver(caseId, PortfolioCheck.borrower(borrower), PortfolioCheck.entry(security));
                rights.take(caseId, kept, security.stream().map(SecurityLine::right).filter(Objects::nonNull).toList());
            }
            trail.about("customer", customer.id(), null);
            return caseId;
        });
    }
}
