package io.sancha.lending.exposure;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface LimitReservations extends CrudRepository<LimitReservation, Long> {
    Optional<LimitReservation> findFirstByCaseIdOrderByIdDesc(String caseId);
}
