package io.sancha.steps.diligence;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Investigations extends Repository<Investigation, Long> {
    Investigation save(Investigation investigation);

    Optional<Investigation> findFirstByCaseIdOrderByIdDesc(String caseId);
}
