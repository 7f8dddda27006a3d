package io.sancha.steps.recovery;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface FileClosings extends CrudRepository<FileClosing, Long> {
    boolean existsBySettlementId(long settlementId);

    Optional<FileClosing> findFirstByCaseIdOrderByIdDesc(String caseId);
}
