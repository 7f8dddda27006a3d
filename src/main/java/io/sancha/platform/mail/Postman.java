package io.sancha.platform.mail;

import io.sancha.platform.login.MailReaders;
import io.sancha.platform.login.MailReaders.MailReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes mails and hands them to the mail server, outside any transaction; what came of each is noted in one of its own (NTF-04). */
@Component
class Postman {
    private static final int AT_ONCE = 20;
    /** Until a mail server that is not there is asked again. */
    private static final Duration DOWN = Duration.ofMinutes(1);
    private final MailQueue queue;
    private final MailSettings settings;
    private final MailReaders readers;
    private final Told told;
    private final MailOfOne one;
    private final Digest digest;
    private final MailServer server;
    private final Clock clock;

    Postman(MailQueue queue, MailSettings settings, MailReaders readers, Told told, MailOfOne one, Digest digest, MailServer server,
        Clock clock) {
        this.queue = queue;
        this.settings = settings;
        this.readers = readers;
        this.told = told;
        this.one = one;
        this.digest = digest;
        this.server = server;
        this.clock = clock;
    }

    /** What came of handing over a mail. */
    private enum Outcome { DONE, SERVER_DOWN }

    /** One round: who is to be told is found, and what is due is sent. @return whether there may be more to do at once */
    boolean goRound() {
        if (!settings.isOn()) {
            return false;
        }
        boolean more = queue.makeOut();
        queue.makeOutTheDay();
        List<Mail> mails = queue.take(AT_ONCE);
        for (int i = 0; i < mails.size(); i++) {
            if (deliver(mails.get(i)) == Outcome.SERVER_DOWN) {
                // the others would meet the same
                queue.putBack(mails.subList(i + 1, mails.size()), clock.instant().plus(DOWN));
                return false;
            }
        }
        return more || mails.size() == AT_ONCE;
    }

    private Outcome deliver(Mail mail) {
        MailReader reader = readers.of(mail.userId()).filter(found -> found.address() != null).orElse(null);
        Optional<Letter> letter = reader == null ? Optional.empty() : written(mail, reader);
        if (letter.isEmpty()) {
            queue.dropped(mail);
            return Outcome.DONE;
        }
        MailServer.Answer answer = server.send(mail.messageId(), reader.address(), letter.get(), null);
        switch (answer.outcome()) {
            case TAKEN -> queue.sent(mail);
            case REFUSED -> queue.refused(mail, answer.why());
            case FAILED, DOWN -> queue.failed(mail, answer.why());
        }
        return answer.outcome() == MailServer.Outcome.DOWN ? Outcome.SERVER_DOWN : Outcome.DONE;
    }

    private Optional<Letter> written(Mail mail, MailReader reader) {
        return mail.digestOn() != null ? digest.of(reader, mail.digestOn())
            : told.one(mail.userId(), mail.notificationId()).map(item -> one.of(item, reader.language()));
    }
}
