package io.sancha.steps.postloan;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface InspectionOrders extends CrudRepository<InspectionOrder, Long> {
    /** The order that was not carried out: no inspection was brought to its end whose evidence was taken after it. */
    @Query("""
        select o from InspectionOrder o where o.caseId = :caseId and not exists (
          select e from InspectionEvidence e join InspectionClosing c on c.inspectionId = e.inspectionId
           where e.caseId = o.caseId and e.recordedAt > o.recordedAt) order by o.dueOn limit 1""")
    Optional<InspectionOrder> open(String caseId);

    /** An order after which no evidence was taken yet: whatever was found until now is seen by the inspection that carries it out. */
    @Query("""
        select o from InspectionOrder o where o.caseId = :caseId and not exists (
          select e from InspectionEvidence e where e.caseId = o.caseId and e.recordedAt > o.recordedAt) order by o.dueOn limit 1""")
    Optional<InspectionOrder> untouched(String caseId);
}
