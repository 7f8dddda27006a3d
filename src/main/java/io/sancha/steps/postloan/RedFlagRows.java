package io.sancha.steps.postloan;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface RedFlagRows extends CrudRepository<RedFlag, Long> {
    List<RedFlag> findByReportIdOrderById(long reportId);
}
