package io.sancha.postloan.process;

import static io.sancha.engine.Places.caseId;

import io.sancha.postloan.PostloanDesk;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/postloan/postloan.bpmn} in Java. */
@Configuration
class PostloanTasks {
    @Bean
    JavaDelegate checkLoanState(PostloanDesk desk) {
        return execution -> execution.setVariable("loanState", desk.state(caseId(execution)).name());
    }

    @Bean
    JavaDelegate planInspection(PostloanDesk desk) {
        return execution -> desk.planInspection(caseId(execution));
    }
}
