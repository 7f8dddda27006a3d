package io.sancha.steps.recovery;

import org.springframework.data.repository.CrudRepository;

interface FileClosings extends CrudRepository<FileClosing, Long> {
    boolean existsBySettlementId(long settlementId);
}
