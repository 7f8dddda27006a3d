package io.sancha.steps.application;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LoanApplications extends Repository<LoanApplication, Long> {
    LoanApplication save(LoanApplication application);

    Optional<LoanApplication> findFirstByCaseIdOrderByIdDesc(String caseId);
}
