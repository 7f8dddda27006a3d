package io.sancha.steps.postloan.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.steps.postloan.InspectionDesk;
import io.sancha.steps.postloan.PostloanDesk;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/postloan/supervision.bpmn} in Java. */
@Configuration
class SupervisionTasks {
    @Bean
    JavaDelegate checkSupervision(PostloanDesk desk) {
        return execution -> execution.setVariable("supervisionState", desk.supervision(caseId(execution)).name());
    }

    @Bean
    JavaDelegate planInspection(PostloanDesk desk) {
        return execution -> desk.planInspection(caseId(execution));
    }

    @Bean
    JavaDelegate endInspection(InspectionDesk desk) {
        return execution -> desk.endWithLoan(caseId(execution));
    }
}
