package io.sancha.lending.collateral;

import io.sancha.lending.customer.IdentityNumber;
import io.sancha.platform.audit.Refusal;
import java.util.Objects;

/** What may secure a loan at all: undisputed things of value (GUA-01) and sureties who may and can answer for it (GUA-08). */
final class CollateralRules {
    private CollateralRules() {
    }

    static void check(SecurityEntry.Item item, String path) {
        if (item.disputed()) {
            throw Refusal.by("GUA-01", "押品 " + item.id() + " 权属有争议，不得作为担保。请更换押品，或删去该项并说明担保缺口",
                "the right in " + item.id() + " is disputed, so it cannot secure the loan. Enter another, or take it out and say what is missing")
                .atField(path + ".disputed");
        }
        if (!item.appraisedValue().isPositive()) {
            throw Refusal.by("GUA-01", "押品 " + item.id() + " 的评估价值须大于零，没有价值的不得作为担保",
                "the appraised value of " + item.id() + " must be above zero; what is worth nothing secures nothing").atField(path + ".appraisedValue");
        }
    }

    static void check(SecurityEntry.Surety surety, Borrower borrower, String path) {
        String number = surety.idNumber().strip().toUpperCase(java.util.Locale.ROOT);
        GuarantorNumber.check(number, surety.idPaper(), surety.idNationality(), path);
        String nationality = surety.idPaper() == null ? null : IdentityNumber.nationality(surety.idPaper(), surety.idNationality());
        if (number.equals(borrower.number()) && Objects.equals(nationality, borrower.nationality())) {
            throw Refusal.by("GUA-08", "借款人不得为自己的借款作保证。请另择保证人", "a borrower cannot stand surety for the own loan. Find another surety")
                .atField(path + ".idNumber");
        }
        if (GuarantorNumber.isGovernmentBody(number, surety.idPaper())) {
            throw Refusal.by("GUA-08", "机关法人不得为保证人（民法典第六百八十三条）。请另择保证人",
                "a government body cannot be a surety (Civil Code 683). Find another surety").atField(path + ".idNumber");
        }
        if (surety.guaranteesGiven().compareTo(surety.netWorth()) > 0) {
            throw Refusal.by("GUA-08", "保证人 " + surety.name() + " 已担保 " + surety.guaranteesGiven().amount().toPlainString() + " 元，超过净资产 "
                + surety.netWorth().amount().toPlainString() + " 元，不具备代偿能力。请另择保证人", surety.name()
                + " already answers for more than they are worth. Find another surety").atField(path + ".guaranteesGiven");
        }
    }
}
