package io.sancha.steps.postloan;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface ClassOpinions extends CrudRepository<ClassOpinion, Long> {
    List<ClassOpinion> findByRecheckIdOrderById(long recheckId);
}
