package io.sancha.steps.contract;

import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.steps.approval.Approval;
import org.springframework.stereotype.Component;

/** What makes a contract bind: all parties sign before one officer, another verifies it (CON-06), and the bank seals it in time (CON-07). */
@Component
class Signing {
    private final ContractFile file;
    private final Stamps stamps;
    private final Trail trail;

    Signing(ContractFile file, Stamps stamps, Trail trail) {
        this.file = file;
        this.stamps = stamps;
        this.trail = trail;
    }

    void sign(Stamp stamp, String caseId, SignEntry entry) {
        if (!entry.signedByBorrower()) {
            throw Refusal.by("CON-06", "借款人及担保人须当面签章，未签章不得继续", "all parties sign in the officer's presence; without that it goes no further")
                .atField("signedByBorrower");
        }
        if (entry.capacity() == Capacity.AGENT && (entry.powerOfAttorney() == null || entry.powerOfAttorney().isBlank())) {
            throw Refusal.by("CON-06", "代理人签字须有授权委托书，请填写其编号", "an agent signs under a power of attorney; enter its number").atField("powerOfAttorney");
        }
        LoanContract main = file.contract(caseId);
        OnceOnly.check(file.signing(main).isPresent(), "合同已签字", "the contract was signed");
        file.keep(new ContractSigning(stamp, main.id(), entry));
        trail.about("loan-contract", main.number(), main.sha256());
    }

    void witness(Stamp stamp, LoanContract main, WitnessEntry entry) {
        ContractSigning signing = file.signing(main).orElseThrow(() -> Refusal.by("SEQ-01", "合同尚未签字，不得见证", "nothing has been signed yet"));
        if (signing.recordedBy().equals(stamp.by())) {
            throw Refusal.by("CON-06", stamps.called(stamp.by()) + " 是本案经办人，须由另一人核保见证",
                stamps.called(stamp.by()) + " was the first officer; another person must witness");
        }
        if (!entry.sealMatchesSpecimen()) {
            throw Refusal.by("CON-06", "印章或签字与预留印鉴不符，不得继续，请重新核实", "seal or signature does not match the specimen; verify again").atField("sealMatchesSpecimen");
        }
        OnceOnly.check(file.witness(signing).isPresent(), "合同已核保见证", "the signing was witnessed");
        file.keep(new ContractWitness(stamp, signing));
        trail.about("loan-contract", main.number(), main.sha256());
    }

    void seal(Stamp stamp, LoanContract main, Approval approval) {
        if (!approval.isValidOn(stamp.bankDate())) {
            throw Refusal.by("CON-07", "批复 " + approval.number() + " 有效期 " + approval.bankDate() + " 至 " + approval.validUntil() + "，今日 " + stamp.bankDate()
                + " 不得签订合同",
                "approval " + approval.number() + " holds from " + approval.bankDate() + " to " + approval.validUntil() + "; contracts cannot be dated "
                + stamp.bankDate());
        }
        ContractWitness witness = file.signing(main).flatMap(file::witness)
            .orElseThrow(() -> Refusal.by("CON-06", "合同未经双人核保", "two officers have not witnessed the contract"));
        OnceOnly.check(file.isSealed(main), "合同已盖章", "the contract was sealed");
        ContractSeal seal = file.keep(new ContractSeal(stamp, main.id(), witness.id()));
        trail.about("contract-seal", seal.id(), main.sha256());
    }
}
