package io.sancha.steps.application;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ApplicationSubmissions extends Repository<ApplicationSubmission, Long> {
    ApplicationSubmission save(ApplicationSubmission submission);

    Optional<ApplicationSubmission> findByApplicationId(long applicationId);
}
