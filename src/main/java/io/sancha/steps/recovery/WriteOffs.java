package io.sancha.steps.recovery;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface WriteOffs extends CrudRepository<WriteOff, Long> {
    Optional<WriteOff> findByLoanNumber(String loanNumber);
}
