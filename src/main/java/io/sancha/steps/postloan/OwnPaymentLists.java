package io.sancha.steps.postloan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface OwnPaymentLists extends CrudRepository<OwnPaymentList, Long> {
    Optional<OwnPaymentList> findByEvidenceId(long evidenceId);

    List<OwnPaymentList> findByCaseIdOrderById(String caseId);
}
