package io.sancha.steps.recovery;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface SecurityReleases extends CrudRepository<SecurityRelease, Long> {
    List<SecurityRelease> findByCaseIdOrderById(String caseId);
}
