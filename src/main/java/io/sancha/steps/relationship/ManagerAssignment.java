package io.sancha.steps.relationship;

import io.sancha.lending.casefile.Recorded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** That a manager answers for a customer (管户). Assignments of a customer form one chain; its end is the one responsible manager (CUS-06). */
@Entity
@Immutable
public class ManagerAssignment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private Long customerId;
    private String manager;
    private Long replaces;
    private Recorded recorded;

    protected ManagerAssignment() {
    }

    ManagerAssignment(String caseId, long customerId, String manager, ManagerAssignment replaced, Recorded recorded) {
        this.caseId = caseId;
        this.customerId = customerId;
        this.manager = manager;
        this.replaces = replaced == null ? null : replaced.id;
        this.recorded = recorded;
    }

    public long id() {
        return id;
    }

    /** User id of the manager. */
    public String manager() {
        return manager;
    }

    public Recorded recorded() {
        return recorded;
    }
}
