package io.sancha.tools.takeover;

import io.sancha.lending.customer.Customer;
import io.sancha.lending.customer.KnownCustomers;
import io.sancha.lending.exposure.CustomerGroups;
import io.sancha.platform.audit.Refusal;
import io.sancha.steps.relationship.RelationshipDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says of every customer of a portfolio why they cannot be taken over: by their own row, and by what the bank knows of them already. */
@Component
class CustomerCheck {
    private final KnownCustomers customers;
    private final RelationshipDesk relationships;
    private final CustomerGroups groups;

    CustomerCheck(KnownCustomers customers, RelationshipDesk relationships, CustomerGroups groups) {
        this.customers = customers;
        this.relationships = relationships;
        this.groups = groups;
    }

    void check(Portfolio portfolio, List<Finding> findings) {
        Map<String, String> byIdentity = new HashMap<>();
        Set<String> borrowers = portfolio.loans().values().stream().map(LoanLine::customer).collect(Collectors.toSet());
        for (CustomerLine customer : portfolio.customers().values()) {
            PortfolioCheck.refusing(customer.row(), findings, () -> {
                customers.check(customer.identity());
                customers.find(customer.identity()).ifPresent(known -> checkKnown(customer, known, findings));
            });
            String other = byIdentity.putIfAbsent(customer.known(), customer.number());
            if (other != null) {
                findings.add(Finding.of(customer.row(), "identity", Refusal.by("MIG-02", "证件号码与客户 " + other + " 相同，一人一号；请合并为一个客户",
                    "has the same identity as customer " + other + "; make them one customer")));
            }
            if (!borrowers.contains(customer.number())) {
                findings.add(Finding.of(customer.row(), "customer_no", Refusal.by("MIG-02", "客户 " + customer.number()
                    + " 没有借据，或其借据行有误；请补充借据，或从文件中删去该客户", "customer " + customer.number()
                    + " has no loan in the files, or its row is wrong; add the loan, or take the customer out of the files")));
            }
            if (customer.group() != null) {
                PortfolioCheck.refusing(customer.row(), findings, () -> groups.check(customer.group()));
            }
        }
    }

    /** What a file says of a customer changes nothing that the bank knows. */
    private void checkKnown(CustomerLine line, Customer known, List<Finding> findings) {
        if (!known.name().equals(line.identity().name())) {
            findings.add(Finding.of(line.row(), "name", Refusal.by("CUS-03", "该证件号码的客户在本行名为“" + known.name()
                + "”，导入不改名；请核对号码，或填写本行现用名称，更名在案卷中办理", "who bears this number is called “" + known.name()
                + "” here, and an import renames nobody; compare the number, or write that name and record the new one in a case")));
        }
        relationships.managerOf(known.id()).filter(manager -> !manager.equals(line.manager())).ifPresent(manager ->
            findings.add(Finding.of(line.row(), "manager", Refusal.by("CUS-06", "客户已由 " + manager + " 管户，不能改由 " + line.manager()
                + "；请在导入文件中填写现管户，或先移交管户", manager + " answers for this customer, not " + line.manager()
                + "; name that manager, or hand the customer over first"))));
    }
}
