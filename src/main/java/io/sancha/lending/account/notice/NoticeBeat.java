package io.sancha.lending.account.notice;

import io.sancha.platform.engine.Beat;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Looks every half minute for notices that go out by mail, where background work is done, a mail server is named, and no calendar is simulated. */
@Component
@ConditionalOnExpression("${camunda.bpm.job-execution.enabled} and !'${spring.mail.host:}'.isBlank() and !${sancha.rehearsal:false}")
class NoticeBeat extends Beat {
    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private final NoticePost post;

    NoticeBeat(NoticePost post) {
        super("notices", BETWEEN, BETWEEN);
        this.post = post;
    }

    @Override
    protected void look() {
        boolean more = true;
        while (more && isRunning()) {
            more = post.goRound();
        }
    }
}
