package io.sancha.steps.contract;

import io.sancha.platform.audit.Refusal;
import io.sancha.lending.customer.Business;
import io.sancha.lending.customer.CreditFile;
import io.sancha.lending.customer.Customer;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.CustomerKind;
import io.sancha.lending.customer.IdentityNumber;
import io.sancha.lending.customer.Representative;
import io.sancha.platform.printing.PrintedWords;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who the parties are, as a contract names them. Numbers of persons are masked: the paper itself is compared at the signing (CON-06). */
@Component
class ContractParties {
    private final CustomerDesk customers;
    private final String bank;

    ContractParties(CustomerDesk customers, @Value("${sancha.bank-name}") String bank) {
        this.customers = customers;
        this.bank = bank;
    }

    String lender(PrintedWords words) {
        return words.language().named(bank);
    }

    /** Code and legal representative, or a person's number. */
    String identity(String caseId, PrintedWords words) {
        Customer customer = customers.ofCase(caseId);
        if (!customer.kind().isBusiness()) {
            return words.say("contract.person", Map.of("code", customer.idNumber().map(IdentityNumber::masked).orElseThrow()));
        }
        String person = customers.fileOf(caseId).business().map(Business::representative).map(Representative::name)
            .orElseThrow(() -> Refusal.by("CON-02", "客户档案中没有法定代表人，请先补全", "the customer's file names no legal representative; complete it first"));
        return words.say(customer.kind() == CustomerKind.ENTERPRISE ? "contract.enterprise" : "contract.sole-proprietor",
            Map.of("code", customer.identity(), "person", person));
    }

    String address(String caseId) {
        return customers.fileOf(caseId).address();
    }

    /** The customer's account with the bank that the credit file names; where it names none, the one that the drawdown request will name. */
    String account(String caseId, PrintedWords words) {
        CreditFile file = customers.fileOf(caseId);
        String here = file.accountWithUs().map(ours -> lender(words)).orElse(null);
        return file.basicAccount().map(account -> words.say("contract.account", Map.of("bank", here == null ? account.bank() : here, "number",
            account.number(), "name", file.name()))).orElseGet(() -> words.say("contract.account-to-be-named"));
    }
}
