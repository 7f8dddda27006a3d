package io.sancha.steps.postloan.process;

import static io.sancha.platform.engine.Places.caseId;

import io.sancha.steps.postloan.PostloanDesk;
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
}
