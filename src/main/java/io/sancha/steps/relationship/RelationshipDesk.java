package io.sancha.steps.relationship;

import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Recorded;
import io.sancha.lending.customer.CreditFile;
import io.sancha.lending.customer.Customer;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.IdentityCheck;
import io.sancha.lending.customer.IdentityOutcome;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Turns;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assigns the one responsible manager and puts the credit relationship on record, once everything that it stands on is there. */
@Service
@Transactional
public class RelationshipDesk {
    private final CustomerDesk customers;
    private final RatingDesk ratings;
    private final Ratings allRatings;
    private final ManagerAssignments managers;
    private final CreditRelationships relationships;
    private final CaseDuties duties;
    private final Turns turns;
    private final Trail trail;
    private final Clock clock;
    private final Actors actors;

    RelationshipDesk(CustomerDesk customers, RatingDesk ratings, Ratings allRatings, ManagerAssignments managers, CreditRelationships relationships,
        CaseDuties duties,
                     Turns turns, Trail trail, Clock clock, Actors actors) {
        this.customers = customers;
        this.ratings = ratings;
        this.allRatings = allRatings;
        this.managers = managers;
        this.relationships = relationships;
        this.duties = duties;
        this.turns = turns;
        this.trail = trail;
        this.clock = clock;
        this.actors = actors;
    }

    /** Sees that the customer has exactly one responsible manager (CUS-06): the one there is, or else the manager of this case. */
    public ManagerAssignment assignManager(String caseId) {
        Customer customer = customers.ofCase(caseId);
        turns.take("manager-of/" + customer.id());
        ManagerAssignment assignment = managers.findFirstByCustomerIdOrderByIdDesc(customer.id()).orElseGet(() -> {
            String manager = duties.holder(caseId, "relationship-manager").orElseThrow(() -> Refusal.by("CUS-06",
                "本案没有客户经理，无法指定管户人", "the case has no relationship manager to be made responsible"));
            return managers.save(new ManagerAssignment(caseId, customer.id(), manager, null, recorded()));
        });
        trail.about("manager-assignment", assignment.id(), null);
        return assignment;
    }

    /**
     * Who answered for a customer in the system from which a loan was taken over goes on to (CUS-06).
     *
     * @throws Refusal CUS-06 where another answers for this customer here already
     */
    public void takeOver(String caseId, long customerId, String manager) {
        Optional<String> responsible = managerOf(customerId);
        if (responsible.isEmpty()) {
            managers.save(new ManagerAssignment(caseId, customerId, manager, null, recorded()));
        } else if (!responsible.get().equals(manager)) {
            throw Refusal.by("CUS-06", "客户已由 " + responsible.get() + " 管户，不能改由 " + manager + "；请在导入文件中填写现管户，或先移交管户",
                responsible.get() + " answers for this customer, not " + manager + "; name that manager, or hand the customer over first");
        }
    }

    /** Puts the relationship on record. @throws Refusal if identity, file, rating or manager are missing or no longer hold */
    public CreditRelationship establish(String caseId) {
        OnceOnly.check(find(caseId).isPresent(), "本案的信贷关系已建立", "the credit relationship of this case was established");
        CreditFile file = customers.fileOf(caseId);
        if (customers.checkOf(caseId).map(IdentityCheck::outcome).filter(outcome -> outcome == IdentityOutcome.VERIFIED).isEmpty()) {
            throw Refusal.by("CUS-03", "客户身份未核验通过，不得建立信贷关系", "the customer's identity is not verified; no relationship can be established");
        }
        Rating rating = ratings.valid(caseId).orElseThrow(() -> Refusal.by("CUS-13", "客户没有有效评级，请先评级",
            "the customer has no valid rating; rate the customer first"));
        ManagerAssignment manager = managers.findFirstByCustomerIdOrderByIdDesc(file.customerId())
            .orElseThrow(() -> Refusal.by("CUS-06", "客户没有管户客户经理，请先指定", "the customer has no responsible manager; assign one first"));
        CreditRelationship first = relationships.findFirstByCustomerIdOrderByIdAsc(file.customerId()).orElse(null);
        CreditRelationship relationship = relationships.save(new CreditRelationship(caseId, file, rating, manager, first, recorded()));
        trail.about("credit-relationship", relationship.id(), null);
        return relationship;
    }

    /** The relationship on which a case stands. @throws Refusal CUS-01 while there is none */
    @Transactional(readOnly = true)
    public CreditRelationship ofCase(String caseId) {
        return find(caseId).orElseThrow(() -> Refusal.by("CUS-01", "本案尚未建立信贷关系，不得申请贷款", "the case has no credit relationship; no application can be taken"));
    }

    /** The relationship on which a case stands, once established. */
    @Transactional(readOnly = true)
    public Optional<CreditRelationship> find(String caseId) {
        return relationships.findByCaseId(caseId);
    }

    /** The rating on which the case's relationship stands. */
    @Transactional(readOnly = true)
    public Rating ratingOf(String caseId) {
        return allRatings.findById(ofCase(caseId).ratingId()).orElseThrow(() -> new IllegalStateException("a relationship refers to its rating"));
    }

    /** User id of the customer's responsible manager (CUS-06), once there is one. */
    @Transactional(readOnly = true)
    public Optional<String> managerOf(long customerId) {
        return managers.findFirstByCustomerIdOrderByIdDesc(customerId).map(ManagerAssignment::manager);
    }

    /** User ids of everybody who is responsible for the customer: one, or CUS-06 is broken. */
    @Transactional(readOnly = true)
    public List<String> managersOf(long customerId) {
        return managers.standing(customerId).stream().map(ManagerAssignment::manager).toList();
    }

    private Recorded recorded() {
        return Recorded.now(clock, actors);
    }
}
