package io.sancha.steps.disbursement;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface DrawdownAudits extends CrudRepository<DrawdownAudit, Long> {
    List<DrawdownAudit> findByDrawdownIdOrderById(long drawdownId);
}
