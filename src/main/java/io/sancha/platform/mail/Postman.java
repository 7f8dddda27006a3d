package io.sancha.platform.mail;

import io.sancha.platform.login.MailReaders;
import io.sancha.platform.login.MailReaders.MailReader;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes mails and hands them to the mail server, outside any transaction; what came of each is noted in one of its own (NTF-04). */
@Component
class Postman {
    private static final int AT_ONCE = 20;
    /** Until a mail server that is not there is asked again. */
    private static final Duration DOWN = Duration.ofMinutes(1);
    private static final int REFUSED_FOR_GOOD = 500;
    private final MailQueue queue;
    private final MailSettings settings;
    private final MailReaders readers;
    private final Told told;
    private final MailOfOne one;
    private final Digest digest;
    private final ObjectProvider<JavaMailSender> server;
    private final Clock clock;

    Postman(MailQueue queue, MailSettings settings, MailReaders readers, Told told, MailOfOne one, Digest digest, ObjectProvider<JavaMailSender> server,
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
        try {
            send(mail, reader, letter.get());
            queue.sent(mail);
            return Outcome.DONE;
        } catch (AddressException e) {
            queue.refused(mail, "地址不可用 / no usable address: " + e.getMessage());
            return Outcome.DONE;
        } catch (MessagingException e) {
            queue.failed(mail, told(e));
            return Outcome.DONE;
        } catch (MailException e) {
            return failed(mail, e);
        }
    }

    private Optional<Letter> written(Mail mail, MailReader reader) {
        return mail.digestOn() != null ? digest.of(reader, mail.digestOn())
            : told.one(mail.userId(), mail.notificationId()).map(item -> one.of(item, reader.language()));
    }

    private void send(Mail mail, MailReader reader, Letter letter) throws MessagingException {
        JavaMailSender sender = server.getObject();
        var message = new Numbered(sender.createMimeMessage().getSession(), "<" + mail.messageId() + "@sancha>");
        var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(settings.from(), true));
        helper.setTo(new InternetAddress(reader.address(), true));
        helper.setSubject(letter.subject());
        helper.setText(letter.plain(), letter.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        sender.send(message);
    }

    private Outcome failed(Mail mail, MailException e) {
        Exception cause = e instanceof MailSendException sending && sending.getMessageExceptions().length > 0 ? sending.getMessageExceptions()[0] : e;
        String why = told(cause);
        boolean refused = cause instanceof SendFailedException;
        if (refused && forGood((SendFailedException) cause)) {
            queue.refused(mail, why);
        } else {
            queue.failed(mail, why);
        }
        return refused ? Outcome.DONE : Outcome.SERVER_DOWN;
    }

    /** What the mail server said itself stands last. */
    private static String told(Exception e) {
        String said = e.getMessage() == null ? e.toString() : e.getMessage();
        return e instanceof MessagingException one && one.getNextException() != null ? said + ": " + told(one.getNextException()) : said;
    }

    /** 5xx of the address itself: asked again it would say the same. */
    private static boolean forGood(SendFailedException refusal) {
        for (Exception next = refusal; next instanceof MessagingException one; next = one.getNextException()) {
            if (next instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= REFUSED_FOR_GOOD;
            }
        }
        Address[] invalid = refusal.getInvalidAddresses();
        return invalid != null && invalid.length > 0;
    }

    /** The mail library would number each try anew. */
    private static final class Numbered extends MimeMessage {
        private final String number;

        private Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
