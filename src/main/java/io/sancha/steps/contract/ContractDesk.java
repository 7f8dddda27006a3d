package io.sancha.steps.contract;

import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Rounds;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.steps.approval.Approval;
import io.sancha.steps.approval.ApprovalDesk;
import io.sancha.steps.committee.Proposal;
import io.sancha.steps.committee.Proposals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads an approved case through its contracts: prepared, drawn up, compared, signed, witnessed, sealed, registered, in the vault. */
@Service
public class ContractDesk {
    private final ApprovalDesk approvals;
    private final Proposals proposals;
    private final Drafting drafting;
    private final ContractFile file;
    private final Signing signing;
    private final Registrations registrations;
    private final TakenOverRights takenOver;
    private final ContractLapses lapses;
    private final Stamps stamps;
    private final Trail trail;
    private final Rounds rounds;

    ContractDesk(ApprovalDesk approvals, Proposals proposals, Drafting drafting, ContractFile file, Signing signing, Registrations registrations,
                 TakenOverRights takenOver, ContractLapses lapses, Stamps stamps, Trail trail, Rounds rounds) {
        this.takenOver = takenOver;
        this.rounds = rounds;
        this.approvals = approvals;
        this.proposals = proposals;
        this.drafting = drafting;
        this.file = file;
        this.signing = signing;
        this.registrations = registrations;
        this.lapses = lapses;
        this.stamps = stamps;
        this.trail = trail;
    }

    /** Takes the terms that the officer prepared (CON-02). */
    @Transactional
    public void prepare(String caseId, PrepareEntry entry) {
        rounds.once(caseId, "contract", "contract-preparation", "本案合同要素已拟定", "the terms of the contracts were prepared");
        Approval approval = approvals.ofCase(caseId);
        OnceOnly.check(file.seal(caseId).isPresent(), "本案合同已签妥", "the contracts of this case were sealed");
        ContractPreparation kept = file.keep(new ContractPreparation(stamps.now(caseId), approval.id(),
            ContractTerms.prepared(entry, approval, agreedMethod(caseId))));
        trail.about("contract-preparation", kept.id(), null);
    }

    /** Draws up the main contract and one accessory for each thing or person that secures it (CON-01, CON-03). */
    @Transactional
    public LoanContract drawUp(String caseId) {
        Stamp stamp = stamps.now(caseId);
        OnceOnly.check(file.isDrawnUp(file.preparation(caseId)), "合同已按本次要素拟定", "the contracts were drawn up from this preparation");
        Proposal proposal = proposals.of(caseId);
        List<SecurityItem> security = drafting.security(caseId, proposal.customerName());
        LoanContract main = file.keep(drafting.main(stamp, file.nextNumber(caseId), file.preparation(caseId), approvals.ofCase(caseId), proposal, security));
        trail.about("loan-contract", main.number(), main.sha256());
        security.forEach(item -> {
            SubordinateContract subordinate = file.keep(drafting.subordinate(stamp, main, item));
            trail.about("subordinate-contract", subordinate.number(), subordinate.sha256());
        });
        return main;
    }

    /** Compares the contracts field by field with the approval (CON-05) and the accessories with the main one (CON-03). */
    @Transactional
    public void compare(String caseId) {
        LoanContract main = file.contract(caseId);
        main.terms().checkAgainst(approvals.ofCase(caseId), agreedMethod(caseId));
        file.subordinates(main).stream().filter(subordinate -> !subordinate.quotes(main)).findFirst().ifPresent(subordinate -> {
            throw Refusal.by("CON-03", "从合同 " + subordinate.number() + " 与主合同的编号、借款人、金额、期限不一致",
                "the accessory " + subordinate.number() + " does not quote the main contract");
        });
        trail.about("loan-contract", main.number(), main.sha256());
        trail.because("CON-05", "与批复逐项一致 / equal to the approval, item by item");
    }

    /** Takes what the first officer saw: all parties signed (CON-06). */
    @Transactional
    public void sign(String caseId, SignEntry entry) {
        signing.sign(stamps.now(caseId), caseId, entry);
        trail.answered("SIGNED");
    }

    /** Takes what the second officer, another person, found (CON-06). */
    @Transactional
    public void witness(String caseId, WitnessEntry entry) {
        signing.witness(stamps.now(caseId), file.contract(caseId), entry);
        trail.answered("WITNESSED");
    }

    /** Seals the contracts today, inside the approval's validity (CON-07, SEQ-05). */
    @Transactional
    public SecurityNeed seal(String caseId) {
        LoanContract main = file.contract(caseId);
        signing.seal(stamps.now(caseId), main, approvals.ofCase(caseId));
        SecurityNeed need = file.subordinates(main).stream().anyMatch(SubordinateContract::needsRegistration) ? SecurityNeed.REGISTER : SecurityNeed.NONE;
        trail.answered(need.name());
        return need;
    }

    /** Takes the registrations (GUA-01, GUA-02). */
    @Transactional
    public void register(String caseId, RegisterEntry entry) {
        registrations.register(stamps.now(caseId), file.contract(caseId), sealed(caseId), entry);
        trail.answered("REGISTERED");
    }

    /** Takes the certificates into the vault (GUA-06). */
    @Transactional
    public void takeIntoVault(String caseId, VaultIntakeEntry entry) {
        sealed(caseId);
        registrations.takeIn(stamps.now(caseId), file.contract(caseId), entry);
        trail.answered("IN_VAULT");
    }

    /** Records that the approval expired before the contracts were sealed (SEQ-05). */
    @Transactional
    public void lapse(String caseId) {
        Approval approval = approvals.ofCase(caseId);
        if (approval.isValidOn(stamps.now(caseId).bankDate())) {
            throw Refusal.by("SEQ-05", "批复 " + approval.number() + " 有效期至 " + approval.validUntil() + "，尚未到期",
                "approval " + approval.number() + " holds until " + approval.validUntil());
        }
        OnceOnly.check(lapses.findFirstByCaseIdOrderByIdDesc(caseId).filter(known -> known.approvalId() == approval.id()).isPresent(), "批复失效已登记",
            "the lapse of this approval was recorded");
        ContractLapse lapse = lapses.save(new ContractLapse(stamps.now(caseId), approval.id()));
        trail.about("contract-lapse", lapse.id(), null);
        trail.answered("LAPSED");
        trail.because(lapse.rule(), "批复 " + approval.number() + " 于 " + approval.validUntil()
            + " 到期，合同未签妥 / the approval expired before the contracts were sealed");
    }

    /** The last day on which the contracts may be sealed. */
    @Transactional(readOnly = true)
    public LocalDate approvalExpiry(String caseId) {
        return approvals.ofCase(caseId).validUntil();
    }

    /** The main contract of a case. @throws Refusal by SEQ-01 if none has been drawn up */
    @Transactional(readOnly = true)
    public LoanContract ofCase(String caseId) {
        return file.contract(caseId);
    }

    @Transactional(readOnly = true)
    public Optional<LoanContract> find(String caseId) {
        return file.find(caseId);
    }

    @Transactional(readOnly = true)
    public List<SubordinateContract> subordinates(String caseId) {
        return file.find(caseId).map(file::subordinates).orElse(List.of());
    }

    /** The contracts' date, which is the day of the bank's seal; empty until then. From here on an application cannot be withdrawn. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> contractDate(String caseId) {
        return file.seal(caseId).map(ContractSeal::bankDate);
    }

    /** Rights in security that stand, with their places in the vault. */
    @Transactional(readOnly = true)
    public List<SecurityHeld> securityHeld(String caseId) {
        return file.find(caseId).map(registrations::held).orElseGet(() -> takenOver.held(caseId));
    }

    /** What the security of the case's contract lacks (CON-03, GUA-01, GUA-06). @throws Refusal by SEQ-01 if there is no contract */
    @Transactional(readOnly = true)
    public SecurityGaps securityGaps(String caseId) {
        return registrations.gaps(file.contract(caseId));
    }

    /** How the case's contract was sealed; empty until then. */
    @Transactional(readOnly = true)
    public Optional<Sealing> sealing(String caseId) {
        return file.find(caseId).flatMap(file::sealing);
    }

    private ContractSeal sealed(String caseId) {
        return file.seal(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "合同尚未加盖合同专用章", "the contracts have not been sealed"));
    }

    private RepaymentMethod agreedMethod(String caseId) {
        return RepaymentMethod.valueOf(proposals.of(caseId).repaymentMethod());
    }
}
