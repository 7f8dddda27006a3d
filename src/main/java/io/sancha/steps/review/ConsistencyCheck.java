package io.sancha.steps.review;

import io.sancha.lending.casefile.CaseFact;
import io.sancha.lending.casefile.Stamp;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** What the system found when it laid the sealed report beside the documents, the order of steps and the duties (一致性核对). */
@Entity
@Immutable
@Table(name = "consistency_check")
public class ConsistencyCheck extends CaseFact {
    private long reportId;
    @ElementCollection
    @CollectionTable(name = "consistency_finding", joinColumns = @JoinColumn(name = "check_id"))
    @OrderColumn(name = "position")
    private List<ConsistencyFinding> findings = new ArrayList<>();

    protected ConsistencyCheck() {
    }

    ConsistencyCheck(Stamp stamp, long reportId, List<ConsistencyFinding> findings) {
        super(stamp);
        this.reportId = reportId;
        this.findings.addAll(findings);
    }

    public long reportId() {
        return reportId;
    }

    public List<ConsistencyFinding> findings() {
        return List.copyOf(findings);
    }

    /** The first finding with which nobody may agree to the case. */
    public Optional<ConsistencyFinding> failure() {
        return findings.stream().filter(finding -> finding.result() == ConsistencyFinding.Result.FAIL).findFirst();
    }
}
