package io.sancha.steps.disbursement;

import io.sancha.lending.customer.CreditFile;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.steps.approval.ApprovalDesk;
import io.sancha.steps.contract.ContractDesk;
import io.sancha.steps.contract.LoanContract;
import io.sancha.steps.contract.Sealing;
import io.sancha.steps.disbursement.DrawdownGrounds.Approval;
import io.sancha.steps.disbursement.DrawdownGrounds.Borrower;
import io.sancha.steps.disbursement.DrawdownGrounds.Contract;
import io.sancha.steps.relationship.Rating;
import io.sancha.steps.relationship.RatingDesk;
import io.sancha.steps.relationship.RelationshipDesk;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a drawdown rests on by asking the earlier steps. Each asks in a fixed number of statements, so a large case costs what a small one does. */
@Component
class DrawdownGroundsReader {
    private final ContractDesk contracts;
    private final ApprovalDesk approvals;
    private final CustomerDesk customers;
    private final RelationshipDesk relationships;
    private final RatingDesk ratings;
    private final DocumentDesk documents;
    private final DrawdownWarnings warnings;

    DrawdownGroundsReader(ContractDesk contracts, ApprovalDesk approvals, CustomerDesk customers, RelationshipDesk relationships, RatingDesk ratings,
        DocumentDesk documents, DrawdownWarnings warnings) {
        this.warnings = warnings;
        this.contracts = contracts;
        this.approvals = approvals;
        this.customers = customers;
        this.relationships = relationships;
        this.ratings = ratings;
        this.documents = documents;
    }

    /** @throws Refusal SEQ-01 if the case has no contract on an approval */
    @Transactional(readOnly = true)
    public DrawdownGrounds of(String caseId) {
        return find(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "本案尚无已批准的合同，不能放款", "the case has no contract on an approval; nothing can be disbursed"));
    }

    @Transactional(readOnly = true)
    public Optional<DrawdownGrounds> find(String caseId) {
        return contracts.find(caseId).map(contract -> new DrawdownGrounds(contract(contract, contracts.sealing(caseId)), approval(caseId),
            contracts.securityGaps(caseId), borrower(caseId), documents.expired(caseId),
            warnings.of(caseId)));
    }

    private static Contract contract(LoanContract found, Optional<Sealing> sealing) {
        return new Contract(found.id(), found.number(), found.product(), found.amount(), found.termMonths(), found.rate(), found.overdueUplift(),
            found.misuseUplift(), found.compoundRate().name(), found.dayCount().name(), found.settlement().name(), found.repaymentMethod().name(),
            sealing.map(Sealing::on).orElse(null), sealing.map(Sealing::sealMatches).orElse(false));
    }

    private Approval approval(String caseId) {
        var approval = approvals.ofCase(caseId);
        return new Approval(approval.number(), approval.amount(), approval.termMonths(), approval.validUntil(), approvals.levelOf(approval).duty(),
            approval.conditions());
    }

    private Borrower borrower(String caseId) {
        CreditFile file = customers.fileOf(caseId);
        Rating rating = ratings.latest(file.customerId())
            .orElseThrow(() -> Refusal.by("CUS-13", "客户没有评级，请先评级", "the customer has no rating; rate the customer first"));
        return new Borrower(file.name(), file.existingCustomer(), rating.grade().name(), file.accountWithUs().orElse(null),
            relationships.managersOf(file.customerId()));
    }
}
