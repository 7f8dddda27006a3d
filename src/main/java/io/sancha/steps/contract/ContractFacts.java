package io.sancha.steps.contract;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.platform.task.CaseFacts;
import io.sancha.steps.approval.ApprovalDesk;
import io.sancha.steps.committee.Proposal;
import io.sancha.steps.committee.Proposals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The contracts of a case, what waits for registration and what is in the vault. */
@Component
class ContractFacts implements CaseFacts<ContractFacts.Facts> {
    private final ContractDesk desk;
    private final ContractFile file;
    private final Drafting drafting;
    private final ApprovalDesk approvals;
    private final Proposals proposals;

    ContractFacts(ContractDesk desk, ContractFile file, Drafting drafting, ApprovalDesk approvals, Proposals proposals) {
        this.desk = desk;
        this.file = file;
        this.drafting = drafting;
        this.approvals = approvals;
        this.proposals = proposals;
    }

    /**
     * The first four are what a contract will be made of; what follows is null until the contract is drawn up.
     *
     * @param repaymentMethod as proposed; once the contract is drawn up, its own
     * @param toRegister what must be registered or delivered @param held what was
     */
    record Facts(List<SecurityItem> security, String borrower, String repaymentMethod, String signatory, Capacity capacity, String number, Money amount,
                 Integer termMonths, Rate annualRatePercent, DayCount dayCount, Settlement settlement, String wording, String sha256, String template,
                 List<Accessory> subordinates, List<Mark> toRegister, Signing signing, LocalDate contractDate, List<Held> held) {
    }

    /** An accessory contract with what it quotes of the main one. @param mark of the thing or the surety @param provider mortgagor, pledgor or surety */
    record Accessory(String number, SubordinateKind kind, String mark, String provider, String mainNumber, String borrower, Money amount, int termMonths) {
        static Accessory of(SubordinateContract contract) {
            return new Accessory(contract.number(), contract.kind(), contract.mark(), contract.securityProvider(), contract.mainNumber(), contract.borrower(),
                contract.amount(), contract.termMonths());
        }
    }

    /** @param collateral the mark of a thing, such as {@code C1} */
    record Mark(String collateral) {
    }

    record Signing(String signatory, Capacity capacity, LocalDate on) {
    }

    /** @param vaultNumber null until it is taken in */
    record Held(String collateral, SubordinateKind kind, String certificate, LocalDate effectiveOn, String vaultNumber) {
        static Held of(SecurityHeld held) {
            return new Held(held.mark(), held.kind(), held.certificate(), held.effectiveOn(), held.vaultNumber().orElse(null));
        }
    }

    @Override
    public String section() {
        return "contract";
    }

    @Override
    public Optional<Facts> of(String caseId) {
        return approvals.find(caseId).flatMap(approved -> proposals.find(caseId))
            .map(proposal -> file.find(caseId).map(main -> drawn(caseId, proposal, main)).orElseGet(() -> proposed(caseId, proposal)));
    }

    private Facts proposed(String caseId, Proposal proposal) {
        return new Facts(security(caseId, proposal), proposal.customerName(), proposal.repaymentMethod(), proposal.signatory(), capacity(proposal),
            null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private Facts drawn(String caseId, Proposal proposal, LoanContract main) {
        List<SubordinateContract> subordinates = file.subordinates(main);
        return new Facts(security(caseId, proposal), proposal.customerName(), main.repaymentMethod().name(), proposal.signatory(), capacity(proposal),
            main.number(), main.amount(), main.termMonths(), main.rate(), main.dayCount(), main.settlement(), main.wording(), main.sha256(), main.template(),
            subordinates.stream().map(Accessory::of).toList(),
            subordinates.stream().filter(SubordinateContract::needsRegistration).map(contract -> new Mark(contract.mark())).toList(),
            file.signing(main).map(signed -> new Signing(signed.signatory(), signed.capacity(), signed.bankDate())).orElse(null),
            desk.contractDate(caseId).orElse(null), desk.securityHeld(caseId).stream().map(Held::of).toList());
    }

    private List<SecurityItem> security(String caseId, Proposal proposal) {
        return drafting.security(caseId, proposal.customerName());
    }

    private static Capacity capacity(Proposal proposal) {
        return proposal.customerKind().equals("ENTERPRISE") ? Capacity.LEGAL_REPRESENTATIVE : Capacity.BORROWER;
    }
}
