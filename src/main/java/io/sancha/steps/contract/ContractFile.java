package io.sancha.steps.contract;

import io.sancha.lending.search.Findable;
import io.sancha.lending.search.FindableKind;
import io.sancha.lending.search.Findables;
import io.sancha.platform.audit.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is kept of each case's contracts up to the seal. */
@Component
class ContractFile {
    private final ContractPreparations preparations;
    private final LoanContracts contracts;
    private final SubordinateContracts subordinates;
    private final ContractSignings signings;
    private final ContractWitnesses witnesses;
    private final ContractSeals seals;
    private final Findables findables;

    ContractFile(ContractPreparations preparations, LoanContracts contracts, SubordinateContracts subordinates, ContractSignings signings,
        ContractWitnesses witnesses,
                 ContractSeals seals, Findables findables) {
        this.findables = findables;
        this.preparations = preparations;
        this.contracts = contracts;
        this.subordinates = subordinates;
        this.signings = signings;
        this.witnesses = witnesses;
        this.seals = seals;
    }

    ContractPreparation keep(ContractPreparation preparation) {
        return preparations.save(preparation);
    }

    LoanContract keep(LoanContract contract) {
        findables.note(contract.caseId(), List.of(Findable.numbered(FindableKind.CONTRACT, contract.number())));
        return contracts.save(contract);
    }

    SubordinateContract keep(SubordinateContract contract) {
        findables.note(contract.caseId(), List.of(Findable.numbered(FindableKind.CONTRACT, contract.number())));
        return subordinates.save(contract);
    }

    ContractSigning keep(ContractSigning signing) {
        return signings.save(signing);
    }

    ContractWitness keep(ContractWitness witness) {
        return witnesses.save(witness);
    }

    ContractSeal keep(ContractSeal seal) {
        return seals.save(seal);
    }

    ContractPreparation preparation(String caseId) {
        return preparations.findFirstByCaseIdOrderByIdDesc(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "合同要素尚未准备", "the contracts have not been prepared"));
    }

    Optional<LoanContract> find(String caseId) {
        return contracts.findFirstByCaseIdOrderByIdDesc(caseId);
    }

    LoanContract contract(String caseId) {
        return find(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "本案尚未拟定合同，请先签订合同", "no contract has been drawn up for this case; that step comes first"));
    }

    List<SubordinateContract> subordinates(LoanContract main) {
        return subordinates.findByLoanContractIdOrderById(main.id());
    }

    Optional<ContractSigning> signing(LoanContract contract) {
        return signings.findByLoanContractId(contract.id());
    }

    Optional<ContractWitness> witness(ContractSigning signing) {
        return witnesses.findBySigningId(signing.id());
    }

    boolean isSealed(LoanContract contract) {
        return seals.existsByLoanContractId(contract.id());
    }

    boolean isDrawnUp(ContractPreparation preparation) {
        return contracts.existsByPreparationId(preparation.id());
    }

    Optional<ContractSeal> seal(String caseId) {
        return seals.findFirstByCaseIdOrderByIdDesc(caseId);
    }

    /** That both sides have sealed this very contract; empty until then. */
    Optional<Sealing> sealing(LoanContract contract) {
        return seals.findByLoanContractId(contract.id()).map(seal -> new Sealing(seal.bankDate(),
            witnesses.findById(seal.witnessId()).map(ContractWitness::sealMatchesSpecimen).orElse(false)));
    }

    String nextNumber(String caseId) {
        return "HT-" + caseId + "-" + (contracts.countByCaseId(caseId) + 1);
    }
}
