package io.sancha.steps.contract;

import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.lending.collateral.Security;
import io.sancha.steps.application.Product;
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
        values.put("product", TradeWords.of(Product.valueOf(proposal.product())));
        values.put("purpose", proposal.purpose());
        values.put("amount", TradeWords.of(terms.amount()));
        values.put("termMonths", String.valueOf(terms.termMonths()));
        values.put("rate", TradeWords.percent(terms.rate().annualPercent()));
        values.put("dayCount", TradeWords.of(terms.dayCount()));
        values.put("overdueUplift", TradeWords.percent(approval.overdueUplift()));
        values.put("misuseUplift", TradeWords.percent(approval.misuseUplift()));
        values.put("compoundRate", CompoundRate.CONTRACT.chinese());
        values.put("repaymentMethod", TradeWords.of(terms.repaymentMethod()));
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
            "amount", TradeWords.of(main.amount()), "termMonths", String.valueOf(main.termMonths()), "provider", item.provider(), "thing",
            item.thing()));
        return new SubordinateContract(stamp, main, number, item, wording);
    }
}
