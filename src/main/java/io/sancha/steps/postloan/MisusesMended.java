package io.sancha.steps.postloan;

import org.springframework.data.repository.CrudRepository;

interface MisusesMended extends CrudRepository<MisuseMended, Long> {
    boolean existsByMisuseId(long misuseId);
}
