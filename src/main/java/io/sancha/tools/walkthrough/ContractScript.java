package io.sancha.tools.walkthrough;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.contract.Capacity;
import io.sancha.steps.contract.PrepareEntry;
import io.sancha.steps.contract.RegisterEntry;
import io.sancha.steps.contract.SignEntry;
import io.sancha.steps.contract.VaultIntakeEntry;
import io.sancha.steps.contract.WitnessEntry;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What dossiers say at step 8. A business signs by its legal representative; a certificate's place in the vault is named after case and thing. */
@Component
class ContractScript implements StageScript {
    @Override
    public Map<String, BiFunction<Dossier, HumanTask, Object>> entries() {
        return Map.of(
            "prepare-contracts", (dossier, task) -> prepared(told(dossier)),
            "sign-with-customer", (dossier, task) -> signed(dossier),
            "witness-signing", (dossier, task) -> new WitnessEntry(told(dossier).sealMatchesSpecimen()),
            "register-security", (dossier, task) -> new RegisterEntry(told(dossier).registrations().stream()
                .map(one -> new RegisterEntry.Registration(one.collateral(), one.certificate(), null, null)).toList()),
            "take-into-vault", (dossier, task) -> new VaultIntakeEntry(true, told(dossier).registrations().stream()
                .map(one -> new VaultIntakeEntry.Item(one.collateral(), task.caseId() + "-" + one.collateral())).toList()));
    }

    @Override
    public LocalDate notBefore(String task, Dossier dossier) {
        return !task.equals("prepare-contracts") || dossier.contract() == null ? null : dossier.contract().preparedOn();
    }

    private static PrepareEntry prepared(Dossier.Contract told) {
        return new PrepareEntry(told.amount(), told.termMonths(), told.annualRatePercent(), told.dayCount(), told.settlement(), null);
    }

    private static SignEntry signed(Dossier dossier) {
        Dossier.Person representative = dossier.customer().legalRepresentative();
        return representative == null ? new SignEntry(told(dossier).signedByBorrower(), dossier.customer().name(), Capacity.BORROWER, null)
            : new SignEntry(told(dossier).signedByBorrower(), representative.name(), Capacity.LEGAL_REPRESENTATIVE, null);
    }

    private static Dossier.Contract told(Dossier dossier) {
        if (dossier.contract() == null) {
            throw Refusal.ofInput("contract", "卷宗中缺少签订合同一节", "the dossier does not tell of the contract");
        }
        return dossier.contract();
    }
}
