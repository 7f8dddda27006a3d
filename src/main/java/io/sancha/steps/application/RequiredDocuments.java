package io.sancha.steps.application;

import java.util.List;
import org.springframework.data.repository.Repository;

interface RequiredDocuments extends Repository<RequiredDocument, Long> {
    RequiredDocument save(RequiredDocument required);

    List<RequiredDocument> findByApplicationIdOrderById(long applicationId);
}
