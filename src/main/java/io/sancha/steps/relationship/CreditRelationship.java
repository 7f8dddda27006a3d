package io.sancha.steps.relationship;

import io.sancha.lending.casefile.Recorded;
import io.sancha.lending.customer.CreditFile;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.format.DateTimeFormatter;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The credit relationship (信贷关系) on which a case stands: the customer, the file, the rating and the manager of its day, and the month in
 * which the bank first had a relationship with this customer (CUS-01).
 */
@Entity
@Immutable
public class CreditRelationship {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private Long customerId;
    private Long creditFileId;
    private Long ratingId;
    private Long managerAssignmentId;
    @JdbcTypeCode(SqlTypes.CHAR)
    private String firstEstablishedMonth;
    private Recorded recorded;

    protected CreditRelationship() {
    }

    CreditRelationship(String caseId, CreditFile file, Rating rating, ManagerAssignment manager, CreditRelationship first, Recorded recorded) {
        this.caseId = caseId;
        this.customerId = file.customerId();
        this.creditFileId = file.id();
        this.ratingId = rating.id();
        this.managerAssignmentId = manager.id();
        this.firstEstablishedMonth = first == null ? MONTH.format(recorded.bankDate()) : first.firstEstablishedMonth;
        this.recorded = recorded;
    }

    public long id() {
        return id;
    }

    public String caseId() {
        return caseId;
    }

    public long customerId() {
        return customerId;
    }

    public long creditFileId() {
        return creditFileId;
    }

    public long ratingId() {
        return ratingId;
    }

    public long managerAssignmentId() {
        return managerAssignmentId;
    }

    /** The month in which the bank first established a relationship with the customer (首次建立信贷关系年月), as YYYYMM. */
    public String firstEstablishedMonth() {
        return firstEstablishedMonth;
    }

    public Recorded recorded() {
        return recorded;
    }
}
