package io.sancha.steps.contract;

import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.collateral.Security;
import io.sancha.platform.login.Language;
import io.sancha.steps.approval.Approval;
import io.sancha.steps.committee.Proposal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws the main contract and its accessories from the bank's texts. */
@Component
class Drafting {
    private final CollateralDesk collateral;
    private final ContractWords words;

    Drafting(CollateralDesk collateral, ContractWords words) {
        this.words = words;
        this.collateral = collateral;
    }

    /** Everything and everybody that secures the loan, each of which gets its own accessory contract. */
    List<SecurityItem> security(String caseId, String borrower) {
        List<SecurityItem> items = new ArrayList<>();
        collateral.find(caseId).ifPresent((Security security) -> {
            security.collateral().forEach(thing -> items.add(SecurityItem.of(thing, borrower)));
            security.guarantors().forEach(surety -> items.add(SecurityItem.of(surety)));
        });
        return items;
    }

    LoanContract main(Stamp stamp, String number, ContractPreparation preparation, Approval approval, Proposal proposal, List<SecurityItem> security) {
        var contract = new ContractWords.Main(stamp.caseId(), number, stamp.bankDate(), preparation.terms(), approval, proposal, security);
        return new LoanContract(stamp, preparation, approval, new LoanContract.Draft(number, proposal.customerName(), proposal.product(), proposal.purpose(),
            ContractText.LOAN, words.main(contract, Language.ZH), words.main(contract, Language.EN)));
    }

    SubordinateContract subordinate(Stamp stamp, LoanContract main, SecurityItem item) {
        String number = item.numberUnder(main.number());
        return new SubordinateContract(stamp, main, number, item, words.subordinate(main, number, item, Language.ZH),
            words.subordinate(main, number, item, Language.EN));
    }
}
