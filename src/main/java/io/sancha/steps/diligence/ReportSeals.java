package io.sancha.steps.diligence;

import org.springframework.data.repository.Repository;

interface ReportSeals extends Repository<ReportSeal, Long> {
    ReportSeal save(ReportSeal seal);
}
