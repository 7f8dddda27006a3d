package io.sancha.platform.mail;

import io.sancha.platform.engine.Beat;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * Goes round every few seconds where background work is done at all, a mail server is named, and no calendar is simulated: neither a walk-through nor
 * the making of the demonstration bank sends mail. A round that broke off is gone again.
 */
@Component
@ConditionalOnExpression("${camunda.bpm.job-execution.enabled} and !'${spring.mail.host:}'.isBlank() and !${sancha.rehearsal:false}")
class MailBeat extends Beat {
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private final Postman postman;

    MailBeat(Postman postman) {
        super("mail", BETWEEN, BETWEEN);
        this.postman = postman;
    }

    @Override
    protected void look() {
        boolean more = true;
        while (more && isRunning()) {
            more = postman.goRound();
        }
    }
}
