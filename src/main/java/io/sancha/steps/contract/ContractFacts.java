package io.sancha.steps.contract;

import io.sancha.platform.task.CaseFacts;
import io.sancha.steps.approval.ApprovalDesk;
import io.sancha.steps.committee.Proposals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The contracts of a case, what waits for registration and what is in the vault. */
@Component
class ContractFacts implements CaseFacts {
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

    @Override
    public String section() {
        return "contract";
    }

    @Override
    public Object of(String caseId) {
        if (approvals.find(caseId).isEmpty()) {
            return null;
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        proposals.find(caseId).ifPresent(proposal -> {
            facts.put("security", drafting.security(caseId, proposal.customerName()));
            facts.put("borrower", proposal.customerName());
            facts.put("repaymentMethod", proposal.repaymentMethod());
            facts.put("signatory", proposal.signatory());
            facts.put("capacity", proposal.customerKind().equals("ENTERPRISE") ? Capacity.LEGAL_REPRESENTATIVE : Capacity.BORROWER);
        });
        file.find(caseId).ifPresent(main -> tell(caseId, main, facts));
        return facts;
    }

    private void tell(String caseId, LoanContract main, Map<String, Object> facts) {
        facts.put("number", main.number());
        facts.put("amount", main.amount());
        facts.put("termMonths", main.termMonths());
        facts.put("annualRatePercent", main.rate());
        facts.put("dayCount", main.dayCount());
        facts.put("settlement", main.settlement());
        facts.put("repaymentMethod", main.repaymentMethod());
        facts.put("wording", main.wording());
        facts.put("sha256", main.sha256());
        facts.put("template", main.template());
        List<SubordinateContract> subordinates = file.subordinates(main);
        facts.put("subordinates", subordinates.stream()
            .map(s -> Map.of("number", s.number(), "kind", s.kind(), "mark", s.mark(), "provider", s.securityProvider(),
            "mainNumber", s.mainNumber(), "borrower", s.borrower(), "amount", s.amount(), "termMonths", s.termMonths())).toList());
        facts.put("toRegister", subordinates.stream().filter(SubordinateContract::needsRegistration).map(s -> Map.of("collateral", s.mark())).toList());
        file.signing(main).ifPresent(signing -> facts.put("signing",
            Map.of("signatory", signing.signatory(), "capacity", signing.capacity(), "on", signing.bankDate())));
        desk.contractDate(caseId).ifPresent(date -> facts.put("contractDate", date));
        facts.put("held", desk.securityHeld(caseId).stream()
            .map(held -> Map.of("collateral", held.mark(), "kind", held.kind(), "certificate", held.certificate(),
            "effectiveOn", held.effectiveOn(), "vaultNumber", held.vaultNumber().orElse(""))).toList());
    }
}
