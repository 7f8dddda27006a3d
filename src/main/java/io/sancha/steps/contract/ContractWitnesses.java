package io.sancha.steps.contract;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface ContractWitnesses extends CrudRepository<ContractWitness, Long> {
    Optional<ContractWitness> findBySigningId(long signingId);
}
