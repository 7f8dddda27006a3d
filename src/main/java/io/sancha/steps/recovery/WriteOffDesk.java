package io.sancha.steps.recovery;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.books.Dues;
import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.steps.postloan.PostloanDesk;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes off what cannot be recovered: proposed by the collector, decided by the head office, the claim kept (WOF-01). */
@Service
public class WriteOffDesk {
    private final RecoveryDesk recovery;
    private final PostloanDesk loans;
    private final LoanAccounts accounts;
    private final WriteOffProposals proposals;
    private final WriteOffDecisions decisions;
    private final WriteOffs writeOffs;
    private final Stamps stamps;
    private final Trail trail;

    WriteOffDesk(RecoveryDesk recovery, PostloanDesk loans, LoanAccounts accounts, WriteOffProposals proposals, WriteOffDecisions decisions,
        WriteOffs writeOffs, Stamps stamps, Trail trail) {
        this.recovery = recovery;
        this.loans = loans;
        this.accounts = accounts;
        this.proposals = proposals;
        this.decisions = decisions;
        this.writeOffs = writeOffs;
        this.stamps = stamps;
        this.trail = trail;
    }

    @Transactional
    public void propose(String caseId, ProposalEntry entry) {
        RecoveryMeasure measure = recovery.current(caseId, Measure.WRITE_OFF);
        OnceOnly.check(proposals.existsByMeasureId(measure.id()), "核销已提出", "this write-off was proposed");
        var proposal = proposals.save(new WriteOffProposal(stamps.now(caseId), measure.id(), entry.grounds().strip(), entry.evidence().strip()));
        trail.about("write-off-proposal", proposal.id(), null);
    }

    /** @throws Refusal WOF-01 if the proposer decides */
    @Transactional
    public WriteOffOutcome decide(String caseId, WriteOffEntry entry) {
        WriteOffProposal proposal = proposal(caseId);
        Stamp stamp = stamps.now(caseId);
        if (proposal.recordedBy().equals(stamp.by())) {
            throw Refusal.by("WOF-01", "核销的提出人不得审批", "who proposed the write-off may not decide on it");
        }
        OnceOnly.check(decisions.findByProposalId(proposal.id()).isPresent(), "本次核销已审批", "this write-off was decided");
        var decision = decisions.save(new WriteOffDecision(stamp, proposal.id(), entry.decision(), entry.reason().strip()));
        trail.about("write-off-decision", decision.id(), null);
        trail.answered(decision.outcome().name());
        return decision.outcome();
    }

    /** Takes the loan off the books. @throws Refusal WOF-01 without the head office's approval */
    @Transactional
    public void writeOff(String caseId) {
        WriteOffDecision decision = decisions.findByProposalId(proposal(caseId).id()).filter(d -> d.outcome() == WriteOffOutcome.APPROVED)
            .orElseThrow(() -> Refusal.by("WOF-01", "核销未获批准", "the write-off was not approved"));
        String loan = loans.loan(caseId).number();
        OnceOnly.check(writeOffs.findByLoanNumber(loan).isPresent(), "贷款已核销", "the loan was written off");
        Stamp stamp = stamps.now(caseId);
        LocalDate today = stamp.bankDate();
        Dues owed = accounts.payoff(loan, today);
        writeOffs.save(new WriteOff(stamp, decision.id(), loan, WriteOff.Claim.KEPT, owed.principal(), owed.interest(), owed.penalty().plus(owed.compound()),
            owed.costs()));
        accounts.writeOff("write-off-" + decision.id(), loan, today, decision.reason());
        trail.about("write-off", loan, null);
        trail.answered("WRITTEN_OFF");
    }

    private WriteOffProposal proposal(String caseId) {
        return proposals.findFirstByCaseIdOrderByIdDesc(caseId).orElseThrow(() -> Refusal.by("WOF-01", "尚未提出核销", "no write-off was proposed"));
    }
}
