package io.sancha.steps.postloan.process;

import io.sancha.platform.engine.Beat;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Tells every second what was left behind: by a server that died, or because a case was being worked on. Where background work is done at all. */
@Component
@ConditionalOnProperty("camunda.bpm.job-execution.enabled")
class LoanNewsBeat extends Beat {
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private final LoanNewsDelivery delivery;

    LoanNewsBeat(LoanNewsDelivery delivery) {
        super("loan-news", BETWEEN, BETWEEN);
        this.delivery = delivery;
    }

    @Override
    protected void look() {
        delivery.tellDue();
    }
}
