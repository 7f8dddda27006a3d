package io.sancha.steps.recovery;

import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.steps.contract.ContractDesk;
import io.sancha.steps.postloan.PostloanDesk;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a loan that was paid: settles it, gives back its security, closes its file. */
@Service
public class SettlementDesk {
    private final PostloanDesk loans;
    private final Settlements settlements;
    private final SecurityReleases releases;
    private final FileClosings closings;
    private final ContractDesk contracts;
    private final DocumentDesk documents;
    private final SharedCertificates shared;
    private final Stamps stamps;
    private final Trail trail;

    SettlementDesk(PostloanDesk loans, Settlements settlements, SecurityReleases releases, FileClosings closings, ContractDesk contracts,
        DocumentDesk documents, SharedCertificates shared, Stamps stamps, Trail trail) {
        this.shared = shared;
        this.loans = loans;
        this.settlements = settlements;
        this.releases = releases;
        this.closings = closings;
        this.contracts = contracts;
        this.documents = documents;
        this.stamps = stamps;
        this.trail = trail;
    }

    /**
     * A security that the bank holds.
     *
     * @param registrationId key of its registration
     * @param mark such as {@code C1}
     * @param vaultNumber where its certificate lies; null if it is not in the vault
     * @param sharedWith another loan that it secures and that is still owed, Chinese and English; null where there is none
     */
    public record Held(long registrationId, String mark, String certificate, String vaultNumber, String sharedWith) {
    }

    /** @throws Refusal COL-08 while the loan still owes something */
    @Transactional
    public SecurityHeld settle(String caseId) {
        LoanAccount loan = loans.loan(caseId);
        if (loans.state(caseId) != LoanState.SETTLED) {
            throw Refusal.by("COL-08", "贷款 " + loan.number() + " 尚有欠款，不能结清", "loan " + loan.number() + " still owes something; it cannot be settled");
        }
        OnceOnly.check(settlements.findFirstByCaseIdOrderByIdDesc(caseId).isPresent(), "贷款已办理结清", "the loan was settled");
        var settlement = settlements.save(new Settlement(stamps.now(caseId), loan.number(), loan.principal()));
        trail.about("settlement", settlement.id(), null);
        SecurityHeld held = held(caseId).isEmpty() ? SecurityHeld.NONE : SecurityHeld.HELD;
        trail.answered(held.name());
        return held;
    }

    /** Gives back everything that is held. @throws Refusal GUA-06 before the loan is settled, and while another loan is owed that a certificate secures */
    @Transactional
    public void release(String caseId, ReleaseEntry entry) {
        Settlement settlement = settlement(caseId);
        Stamp stamp = stamps.now(caseId);
        List<Held> held = held(caseId);
        shared.check(caseId, held);
        for (Held item : held) {
            var released = releases.save(new SecurityRelease(stamp, settlement.id(), item.registrationId(), entry.receivedBy().strip()));
            trail.about("security-release", released.id(), null);
        }
        trail.answered("RELEASED");
    }

    /** @throws Refusal GUA-06 while security is still held */
    @Transactional
    public void closeFile(String caseId) {
        Settlement settlement = settlement(caseId);
        if (!held(caseId).isEmpty()) {
            throw Refusal.by("GUA-06", "押品尚未退还，不能归档", "security is still held; the file cannot be closed");
        }
        OnceOnly.check(closings.existsBySettlementId(settlement.id()), "档案已归档", "the file was closed");
        var closed = closings.save(new FileClosing(stamps.now(caseId), settlement.id(), Math.toIntExact(documents.count(caseId))));
        trail.about("file-closing", closed.id(), null);
        trail.answered("CLOSED");
    }

    /** What the bank holds of the case's security and has not given back. */
    @Transactional(readOnly = true)
    public List<Held> held(String caseId) {
        Set<Long> released = releases.findByCaseIdOrderById(caseId).stream().map(SecurityRelease::registrationId).collect(Collectors.toSet());
        return contracts.securityHeld(caseId).stream().filter(right -> !released.contains(right.registrationId()))
            .map(right -> new Held(right.registrationId(), right.mark(), right.certificate(), right.vaultNumber().orElse(null),
                shared.owedBy(caseId, right.certificate()).orElse(null))).toList();
    }

    private Settlement settlement(String caseId) {
        return settlements.findFirstByCaseIdOrderByIdDesc(caseId)
            .orElseThrow(() -> Refusal.by("GUA-06", "贷款尚未结清，不得退还押品或归档", "the loan is not settled; no security is given back and no file closed"));
    }
}
