package io.sancha.lending.account.notice;

import io.sancha.lending.account.NoticePrints;
import io.sancha.platform.audit.Hashes;
import io.sancha.platform.mail.MailServer;
import io.sancha.platform.printing.Printer;
import io.sancha.platform.printing.Printout;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends notices by mail, each with its paper, outside any transaction; what came of each is noted in one of its own (COL-02). */
@Component
class NoticePost {
    private static final Logger LOG = LoggerFactory.getLogger(NoticePost.class);
    private static final int AT_ONCE = 20;
    /** Until a mail server that is not there is asked again. */
    private static final Duration DOWN = Duration.ofMinutes(1);
    private final NoticeOutbox outbox;
    private final NoticePrints prints;
    private final Printer printer;
    private final MailServer server;
    private final Clock clock;

    NoticePost(NoticeOutbox outbox, NoticePrints prints, Printer printer, MailServer server, Clock clock) {
        this.outbox = outbox;
        this.prints = prints;
        this.printer = printer;
        this.server = server;
        this.clock = clock;
    }

    /** One round. @return whether there may be more to do at once */
    boolean goRound() {
        if (!server.isOn()) {
            return false;
        }
        List<NoticeOutbox.Due> dues = outbox.take(AT_ONCE);
        for (int i = 0; i < dues.size(); i++) {
            if (send(dues.get(i)) == MailServer.Outcome.DOWN) {
                // the others would meet the same
                outbox.putBack(dues.subList(i + 1, dues.size()), clock.instant().plus(DOWN));
                return false;
            }
        }
        return dues.size() == AT_ONCE;
    }

    private MailServer.Outcome send(NoticeOutbox.Due due) {
        if (due.address() == null) {
            outbox.givenUp(due, "送达地址已撤回 / the address for service was taken back");
            return MailServer.Outcome.REFUSED;
        }
        try {
            Printout paper = prints.printed(due.caseId(), due.noticeId());
            byte[] pdf = printer.binding(paper);
            String title = printer.titled(paper);
            MailServer.Answer answer = server.send(due.messageId(), due.address(), title, words(due, title), new MailServer.Enclosure(title + ".pdf", pdf));
            note(due, answer, paper, pdf);
            return answer.outcome();
        } catch (RuntimeException broken) {
            LOG.warn("notice {} could not be sent, and is tried again", due.noticeId(), broken);
            outbox.failed(due, String.valueOf(broken.getMessage()));
            return MailServer.Outcome.FAILED;
        }
    }

    private static String words(NoticeOutbox.Due due, String title) {
        return title + "\n\n通知书全文见附件（PDF）。请按附件内容办理" + (due.asksReceipt() ? "，并签署附件所附回执，交还我行客户经理" : "") + "。本邮件由系统发出，请勿直接回复。\n";
    }

    private void note(NoticeOutbox.Due due, MailServer.Answer answer, Printout paper, byte[] pdf) {
        switch (answer.outcome()) {
            case TAKEN -> outbox.sent(due, paper.sha256(), Hashes.sha256(pdf));
            case REFUSED -> outbox.givenUp(due, answer.why());
            case FAILED, DOWN -> outbox.failed(due, answer.why());
        }
    }
}
