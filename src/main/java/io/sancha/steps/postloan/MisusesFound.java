package io.sancha.steps.postloan;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface MisusesFound extends CrudRepository<MisuseFound, Long> {
    List<MisuseFound> findByCaseIdOrderById(String caseId);
}
