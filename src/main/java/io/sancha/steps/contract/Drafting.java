package io.sancha.steps.contract;

import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.collateral.Security;
import io.sancha.steps.approval.Approval;
import io.sancha.steps.committee.Proposal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws the main contract and its accessories from the bank's texts. */
@Component
class Drafting {
    private final CollateralDesk collateral;

    Drafting(CollateralDesk collateral) {
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
        ContractTerms terms = preparation.terms();
        Map<String, String> values = new HashMap<>();
        values.put("number", number);
        values.put("borrower", proposal.customerName());
        values.put("approval", approval.number());
        values.put("product", proposal.product());
        values.put("purpose", proposal.purpose());
        values.put("amount", terms.amount().amount().toPlainString());
        values.put("termMonths", String.valueOf(terms.termMonths()));
        values.put("rate", terms.rate().annualPercent().toPlainString());
        values.put("dayCount", terms.dayCount().name());
        values.put("overdueUplift", approval.overdueUplift().stripTrailingZeros().toPlainString());
        values.put("misuseUplift", approval.misuseUplift().stripTrailingZeros().toPlainString());
        values.put("compoundRate", CompoundRate.CONTRACT.chinese());
        values.put("repaymentMethod", terms.repaymentMethod().name());
        values.put("settlement", terms.settlement().chinese());
        values.put("security", security.isEmpty() ? "信用，无担保" : security.stream().map(SecurityItem::wording).collect(Collectors.joining("；")));
        values.put("conditions", approval.conditions().isEmpty() ? "无" : String.join("；", approval.conditions()));
        return new LoanContract(stamp, preparation, approval,
            new LoanContract.Draft(number, proposal.customerName(), proposal.product(), proposal.purpose(), ContractText.LOAN,
            ContractText.fill(ContractText.LOAN, values)));
    }

    SubordinateContract subordinate(Stamp stamp, LoanContract main, SecurityItem item) {
        String number = main.number() + "-" + item.mark();
        String wording = ContractText.fill(item.kind().template(), Map.of("number", number, "mainNumber", main.number(), "borrower", main.borrower(),
            "amount", main.amount().amount().toPlainString(), "termMonths", String.valueOf(main.termMonths()), "provider", item.provider(), "thing",
            item.thing()));
        return new SubordinateContract(stamp, main, number, item, wording);
    }
}
