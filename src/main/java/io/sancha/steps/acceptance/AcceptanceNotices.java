package io.sancha.steps.acceptance;

import java.util.List;
import org.springframework.data.repository.Repository;

interface AcceptanceNotices extends Repository<AcceptanceNotice, Long> {
    AcceptanceNotice save(AcceptanceNotice notice);

    List<AcceptanceNotice> findByCaseIdOrderById(String caseId);
}
