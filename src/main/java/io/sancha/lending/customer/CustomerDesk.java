package io.sancha.lending.customer;

import io.sancha.lending.casefile.CaseRegister;
import io.sancha.lending.casefile.CreditCase;
import io.sancha.lending.casefile.Recorded;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Turns;
import io.sancha.platform.document.DocumentDesk;
import io.sancha.platform.document.DocumentHolder;
import io.sancha.platform.people.Actors;
import io.sancha.platform.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Identifies customers, takes their credit files and tells later stages whom a case is about. */
@Service
@Transactional
public class CustomerDesk {
    private final CaseRegister cases;
    private final Customers customers;
    private final KnownCustomers known;
    private final CreditFiles files;
    private final IdentityChecks checks;
    private final WatchLists lists;
    private final DocumentDesk documents;
    private final Policy policy;
    private final FileParties parties;
    private final Turns turns;
    private final Trail trail;
    private final Clock clock;
    private final Actors actors;

    CustomerDesk(CaseRegister cases, Customers customers, KnownCustomers known, CreditFiles files, IdentityChecks checks, WatchLists lists,
                 DocumentDesk documents, Policy policy, FileParties parties, Turns turns, Trail trail, Clock clock, Actors actors) {
        this.cases = cases;
        this.customers = customers;
        this.known = known;
        this.files = files;
        this.checks = checks;
        this.lists = lists;
        this.documents = documents;
        this.policy = policy;
        this.parties = parties;
        this.turns = turns;
        this.trail = trail;
        this.clock = clock;
        this.actors = actors;
    }

    /** Notes who the case's customer is: one known by this number, or a new one. */
    public Customer identify(String caseId, IdentityEntry entry) {
        known.check(entry);
        turns.take("customer/" + known.index(entry));
        Customer customer = known.of(caseId, entry);
        cases.identify(caseId, customer.id());
        trail.about("customer", customer.id(), null);
        return customer;
    }

    /** Whether the customer's latest file in this branch may be used: of the same name, young enough (CUS-03) and with a licence in date. */
    public CreditFileState fileState(String caseId) {
        Customer customer = ofCase(caseId);
        LocalDate oldest = today().minusMonths(policy.months("customer.file-valid", today()));
        boolean current = latestFile(caseId).filter(file -> file.name().equals(customer.name()) && file.recorded().bankDate().isAfter(oldest)
            && file.business().map(Business::licenceValidUntil).filter(until -> until.isBefore(today())).isEmpty()).isPresent();
        CreditFileState state = current ? CreditFileState.CURRENT : CreditFileState.TO_COLLECT;
        trail.about("customer", customer.id(), null);
        trail.answered(state.name());
        return state;
    }

    /** Takes a file as collected: a new version beside those before. */
    public CreditFile collect(String caseId, CreditFileEntry entry) {
        Customer customer = ofCase(caseId);
        EntryRules.check(entry, customer.kind(), today());
        CreditFile previous = files.findFirstByCustomerIdOrderByVersionDesc(customer.id()).orElse(null);
        CreditFile file = files.save(new CreditFile(caseId, customer, entry, previous, Recorded.now(clock, actors)));
        parties.note(file);
        trail.about("credit-file", file.id(), null);
        if (!file.changes().isEmpty()) {
            trail.because("CUS-03", "与上次收集相比有重大变化 materially changed: " + file.changes());
        }
        return file;
    }

    /** Reviews identity, papers and lists (CUS-03) and keeps the finding. */
    public IdentityOutcome verify(String caseId) {
        Customer customer = ofCase(caseId);
        CreditFile file = fileOf(caseId);
        var blacklisted = lists.blacklisted(IdentityReview.identities(customer, file), today());
        IdentityReview.Finding finding = IdentityReview.of(customer, file, policy.count("customer.youngest-borrower", today()), blacklisted, today());
        IdentityCheck check = checks.save(new IdentityCheck(caseId, file, finding, Recorded.now(clock, actors)));
        trail.about("identity-check", check.id(), null);
        trail.answered(check.outcome().name());
        check.rule().ifPresent(rule -> trail.because(rule, check.finding()));
        return check.outcome();
    }

    /** The customer of a case. @throws Refusal CUS-01 while nobody is identified */
    @Transactional(readOnly = true)
    public Customer ofCase(String caseId) {
        return find(caseId).orElseThrow(CustomerDesk::nobody);
    }

    private static Refusal nobody() {
        return Refusal.by("CUS-01", "本案尚未登记客户身份，请先登记", "the case has no customer yet; identify the customer first");
    }

    /** The customer of a case, once identified. */
    @Transactional(readOnly = true)
    public Optional<Customer> find(String caseId) {
        return cases.find(caseId).flatMap(CreditCase::customerId).flatMap(customers::findById);
    }

    /** The file on which the case stands: the customer's latest in the case's branch. @throws Refusal CUS-02 while there is none */
    @Transactional(readOnly = true)
    public CreditFile fileOf(String caseId) {
        return latestFile(caseId).orElseThrow(() -> Refusal.by("CUS-02", "客户尚无信贷档案，请先收集", "the customer has no credit file; collect it first"));
    }

    /** The latest file of the case's customer that the case's branch collected up to today: what another branch was told stays there (BRN-01). */
    @Transactional(readOnly = true)
    public Optional<CreditFile> latestFile(String caseId) {
        CreditCase found = cases.required(caseId);
        return files.latest(found.customerId().orElseThrow(CustomerDesk::nobody), today(), found.branch());
    }

    /** Statements of the case's customer, the oldest first; empty where the file has none, or a loan was taken over without one. */
    @Transactional(readOnly = true)
    public List<FinancialStatement> statements(String caseId) {
        return latestFile(caseId).map(CreditFile::statements).orElse(List.of());
    }

    /** The case's latest review of identity. */
    @Transactional(readOnly = true)
    public Optional<IdentityCheck> checkOf(String caseId) {
        return checks.findFirstByCaseIdOrderByIdDesc(caseId);
    }

    /** What the customer's archive lacks (CUS-02), papers and data: a warning at step 1, refused at step 3. */
    @Transactional(readOnly = true)
    public List<ArchiveItem> missingArchiveItems(String caseId) {
        Set<String> papers = documents.of(caseId).stream().filter(document -> document.holder() == DocumentHolder.BORROWER)
            .map(document -> document.type().name()).collect(Collectors.toSet());
        return ArchiveItem.missing(ofCase(caseId).kind(), fileOf(caseId), papers);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
