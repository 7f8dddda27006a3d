package io.sancha.lending.customer;

import io.sancha.lending.casefile.Recorded;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A customer's credit file (信贷档案) as it was collected once: a new collection makes a new version (CUS-03). */
@Entity
@Immutable
public class CreditFile {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private Long customerId;
    private int version;
    private String name;
    private String address;
    private String phone;
    private boolean inServiceArea;
    private boolean existingCustomer;
    private Account basicAccount;
    private Business business;
    private Household household;
    private String changes;
    private Recorded recorded;

    @ElementCollection
    @CollectionTable(name = "credit_file_shareholder", joinColumns = @JoinColumn(name = "credit_file_id"))
    @OrderColumn(name = "position")
    private List<Shareholder> shareholders = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "credit_file_property", joinColumns = @JoinColumn(name = "credit_file_id"))
    @OrderColumn(name = "position")
    private List<Property> property = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "financial_statement", joinColumns = @JoinColumn(name = "credit_file_id"))
    @OrderColumn(name = "position")
    private List<FinancialStatement> statements = new ArrayList<>();

    protected CreditFile() {
    }

    CreditFile(String caseId, Customer customer, CreditFileEntry entry, CreditFile previous, Recorded recorded) {
        this.caseId = caseId;
        this.customerId = customer.id();
        this.version = previous == null ? 1 : previous.version + 1;
        this.name = customer.name();
        this.address = entry.address();
        this.phone = entry.phone();
        this.inServiceArea = entry.inServiceArea();
        this.existingCustomer = entry.existingCustomer();
        this.basicAccount = entry.basicAccount();
        this.business = entry.business();
        this.household = entry.household();
        this.shareholders.addAll(entry.shareholders());
        this.property.addAll(entry.property());
        entry.statements().stream().sorted(Comparator.comparing(FinancialStatement::asOf)).forEach(this.statements::add);
        this.recorded = recorded;
        this.changes = previous == null ? "" : FileChanges.between(previous, this);
    }

    public long id() {
        return id;
    }

    public long customerId() {
        return customerId;
    }

    /** Counts the collections of this customer's file from 1. */
    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    /** Whether the customer belongs to the branch's service area (CUS-09). */
    public boolean inServiceArea() {
        return inServiceArea;
    }

    /** Whether the bank had dealings with the customer before. */
    public boolean existingCustomer() {
        return existingCustomer;
    }

    public Optional<Account> basicAccount() {
        return Optional.ofNullable(basicAccount);
    }

    /** Number of the customer's account with this bank; empty where the account is another's (CUS-05). */
    public Optional<String> accountWithUs() {
        return basicAccount().filter(Account::isOurs).map(Account::number);
    }

    /** Of enterprises and sole proprietors. */
    public Optional<Business> business() {
        return Optional.ofNullable(business);
    }

    /** Of natural persons and sole proprietors. */
    public Optional<Household> household() {
        return Optional.ofNullable(household);
    }

    public List<Shareholder> shareholders() {
        return List.copyOf(shareholders);
    }

    public List<Property> property() {
        return List.copyOf(property);
    }

    /** Statements, the oldest first. */
    public List<FinancialStatement> statements() {
        return List.copyOf(statements);
    }

    /** What is materially different from the collection before (CUS-03): field names parted by commas; empty when nothing is. */
    public String changes() {
        return changes;
    }

    /** Who collected it, and when. */
    public Recorded recorded() {
        return recorded;
    }
}
