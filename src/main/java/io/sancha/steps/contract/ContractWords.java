package io.sancha.steps.contract;

import io.sancha.kernel.money.CapitalAmount;
import io.sancha.kernel.money.Money;
import io.sancha.platform.login.Language;
import io.sancha.platform.policy.Policy;
import io.sancha.platform.printing.PrintedWords;
import io.sancha.steps.application.Product;
import io.sancha.steps.approval.Approval;
import io.sancha.steps.committee.Proposal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fills the bank's texts with the words of the trade, in Chinese for the contract itself and in English for the copy to read. */
@Component
class ContractWords {
    /** From this term on the loan prime rate above five years is the base, in months. */
    private static final int LONG = 60;
    private final ContractParties parties;
    private final Policy policy;

    ContractWords(ContractParties parties, Policy policy) {
        this.parties = parties;
        this.policy = policy;
    }

    /** What a main contract is made of. */
    record Main(String caseId, String number, LocalDate on, ContractTerms terms, Approval approval, Proposal proposal, List<SecurityItem> security) {
    }

    /** @throws io.sancha.platform.audit.Refusal by CON-02 if a place in the text has nothing to fill it with */
    String main(Main contract, Language language) {
        PrintedWords words = PrintedWords.in(language);
        ContractTerms terms = contract.terms();
        Map<String, String> values = new HashMap<>();
        values.put("number", contract.number());
        values.put("lender", parties.lender(words));
        values.put("borrower", contract.proposal().customerName());
        values.put("borrowerIdentity", parties.identity(contract.caseId(), words));
        values.put("borrowerAddress", parties.address(contract.caseId()));
        values.put("approval", contract.approval().number());
        values.put("product", words.word(Product.valueOf(contract.proposal().product()).name(), "product"));
        values.put("purpose", contract.proposal().purpose());
        amount(values, terms.amount(), words);
        values.put("termMonths", String.valueOf(terms.termMonths()));
        values.put("from", words.written("from", contract.on()));
        values.put("to", words.written("to", contract.on().plusMonths(terms.termMonths())));
        rate(values, terms, contract.on(), words);
        values.put("dayCount", words.word(terms.dayCount().name(), "dayCount"));
        values.put("overdueUplift", plain(contract.approval().overdueUplift()));
        values.put("misuseUplift", plain(contract.approval().misuseUplift()));
        values.put("compoundRate", words.word(CompoundRate.CONTRACT.name(), "compoundRate"));
        values.put("repaymentMethod", words.word(terms.repaymentMethod().name(), "repaymentMethod"));
        values.put("settlement", words.word(terms.settlement().name(), "settlement"));
        values.put("disbursementAccount", parties.account(contract.caseId(), words));
        values.put("repaymentAccount", parties.account(contract.caseId(), words));
        values.put("security", security(contract, words));
        List<String> conditions = contract.approval().conditions();
        values.put("conditions", conditions.isEmpty() ? words.say("contract.none") : words.written("conditions", conditions));
        return ContractText.fill(ContractText.LOAN, language, values);
    }

    /** The same of an accessory, which quotes the main contract (CON-03). */
    String subordinate(LoanContract main, String number, SecurityItem item, Language language) {
        PrintedWords words = PrintedWords.in(language);
        Map<String, String> values = new HashMap<>();
        values.put("number", number);
        values.put("mainNumber", main.number());
        values.put("lender", parties.lender(words));
        values.put("borrower", main.borrower());
        amount(values, main.amount(), words);
        values.put("termMonths", String.valueOf(main.termMonths()));
        values.put("provider", provider(item, words));
        values.put("providerIdentity", item.number() != null ? words.say("contract.person", Map.of("code", item.number()))
            : words.say(item.provider().equals(main.borrower()) ? "contract.known-in-main-contract" : "contract.known-by-title"));
        values.put("thing", item.thing());
        return ContractText.fill(item.kind().template(), language, values);
    }

    private static void amount(Map<String, String> values, Money amount, PrintedWords words) {
        values.put("amount", words.language().either("人民币 ", "") + words.written("amount", amount));
        values.put("amountInCapitals", words.say("format.capitals", Map.of("amount", CapitalAmount.of(amount))));
    }

    /** The base is the loan prime rate as it was last published, and the spread what the agreed rate differs by. */
    private void rate(Map<String, String> values, ContractTerms terms, LocalDate on, PrintedWords words) {
        boolean isLong = terms.termMonths() > LONG;
        BigDecimal base = policy.percent(isLong ? "lpr.5y" : "lpr.1y", on);
        BigDecimal points = terms.rate().annualPercent().subtract(base).movePointRight(2);
        String spread = points.signum() == 0 ? "contract.plus-nothing" : points.signum() > 0 ? "contract.plus" : "contract.minus";
        values.put("rate", plain(terms.rate().annualPercent()));
        values.put("rateBase", words.say(isLong ? "contract.lpr-5y" : "contract.lpr-1y"));
        values.put("basePercent", plain(base));
        values.put("spread", words.say(spread, Map.of("points", points.abs())));
    }

    private static String security(Main contract, PrintedWords words) {
        return contract.security().isEmpty() ? words.say("contract.unsecured") : contract.security().stream()
            .map(item -> words.say("contract." + item.kind().name().toLowerCase(Locale.ROOT), Map.of("provider", provider(item, words), "thing",
                item.thing(), "number", item.numberUnder(contract.number())))).collect(Collectors.joining(words.say("format.between")));
    }

    /** Whoever is named only by what they are to the borrower is named so in words. */
    private static String provider(SecurityItem item, PrintedWords words) {
        return SecurityItem.BY_RELATION.contains(item.provider()) ? words.word(item.provider(), "owner") : item.provider();
    }

    private static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }
}
