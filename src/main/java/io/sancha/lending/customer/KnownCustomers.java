package io.sancha.lending.customer;

import io.sancha.kernel.secrecy.Identities;
import io.sancha.lending.casefile.Recorded;
import io.sancha.lending.search.Findable;
import io.sancha.lending.search.FindableKind;
import io.sancha.lending.search.Findables;
import io.sancha.lending.search.PersonKeys;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer who is known by a number, or a new one. Whose case it is, is noted by whoever asks, and so is whose turn it is: of two who enter one number at
 * once, the database refuses the second.
 */
@Component
public class KnownCustomers {
    private final Customers customers;
    private final CustomerIdentifications identifications;
    private final Identities identities;
    private final Findables findables;
    private final PersonKeys persons;
    private final Clock clock;
    private final Actors actors;

    KnownCustomers(Customers customers, CustomerIdentifications identifications, Identities identities, Findables findables, PersonKeys persons, Clock clock,
        Actors actors) {
        this.customers = customers;
        this.identifications = identifications;
        this.identities = identities;
        this.findables = findables;
        this.persons = persons;
        this.clock = clock;
        this.actors = actors;
    }

    /** What is wrong with an identity alone. @throws Refusal by whatever the number or the name lacks */
    public void check(IdentityEntry entry) {
        EntryRules.check(entry, LocalDate.now(clock));
    }

    /** The customer who presented themselves so in this case. @throws Refusal as {@link #check}, and where the number is of another kind of customer */
    @Transactional
    public Customer of(String caseId, IdentityEntry entry) {
        check(entry);
        String index = index(entry);
        Customer customer = find(entry).orElseGet(() -> customers.save(new Customer(caseId, entry, index, Recorded.now(clock, actors))));
        if (customer.kind() != entry.kind()) {
            throw Refusal.ofInput("kind", "该代码已登记为 " + customer.kind() + "，不得再登记为 " + entry.kind(),
                "the code is registered as " + customer.kind() + ", found " + entry.kind());
        }
        identifications.save(new CustomerIdentification(caseId, customer.id(), entry.name(), Recorded.now(clock, actors)));
        findables.note(caseId, List.of(findable(customer, entry.name())));
        return customer;
    }

    /** The customer who is known by this number; empty where nobody is yet. */
    @Transactional(readOnly = true)
    public Optional<Customer> find(IdentityEntry entry) {
        return customers.findByNumberIndexAndIdPaperAndIdNationality(index(entry), entry.idPaper(), entry.nationality());
    }

    /** The index of the number by which a customer is known. */
    String index(IdentityEntry entry) {
        return identities.index(entry.kind().isBusiness() ? entry.uscc().code() : entry.idNumber().number());
    }

    private Findable findable(Customer customer, String name) {
        Findable named = Findable.named(FindableKind.CUSTOMER, String.valueOf(customer.id()), name);
        return customer.uscc().map(code -> named.withNumber(code.code()))
            .orElseGet(() -> named.with(persons.of(customer.idNumber().orElseThrow().number())));
    }
}
