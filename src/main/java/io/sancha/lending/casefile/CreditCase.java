package io.sancha.lending.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One loan's case, from the first talk with the customer to the last cent. */
@Entity
@Table(name = "credit_case")
public class CreditCase {
    @Id
    private String id;
    private String branch;
    private String openedBy;
    private Instant openedAt;
    private LocalDate openedOn;
    private Long customerId;
    @Column(unique = true)
    private String loanNumber;
    private String outcome;
    private LocalDate closedOn;
    private String rehearsedIn;

    protected CreditCase() {
    }

    CreditCase(String id, String branch, String openedBy, Instant openedAt, LocalDate openedOn, String rehearsedIn) {
        this.id = id;
        this.branch = branch;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
        this.openedOn = openedOn;
        this.rehearsedIn = rehearsedIn;
    }

    public String id() {
        return id;
    }

    /** Code of the branch that owns the case, such as {@code 0101}. */
    public String branch() {
        return branch;
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** The bank's business date on which it was opened. */
    public LocalDate openedOn() {
        return openedOn;
    }

    /** The customer, once identified. */
    public Optional<Long> customerId() {
        return Optional.ofNullable(customerId);
    }

    /** The loan's number, from disbursement on. */
    public Optional<String> loanNumber() {
        return Optional.ofNullable(loanNumber);
    }

    /** How it ended: the id of the diagram's end event, such as {@code loan-settled}; empty while it lives. */
    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    void identify(long customer) {
        customerId = customer;
    }

    void number(String loan) {
        if (loanNumber != null) {
            throw new IllegalStateException("case " + id + " already has loan " + loanNumber);
        }
        loanNumber = loan;
    }

    void close(String ending, LocalDate on) {
        if (outcome == null) {
            outcome = ending;
            closedOn = on;
        }
    }
}
