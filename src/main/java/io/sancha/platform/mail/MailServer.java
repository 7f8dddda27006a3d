package io.sancha.platform.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * The bank's mail server: a mail is handed to it under a number of its own, the same at each try, so that a mail system that got it twice can tell; and it is
 * told what came of that (NTF-04).
 */
@Component
public class MailServer {
    private static final int REFUSED_FOR_GOOD = 500;
    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> server;

    MailServer(MailSettings settings, ObjectProvider<JavaMailSender> server) {
        this.settings = settings;
        this.server = server;
    }

    /** What came of handing over a mail. */
    public enum Outcome {
        /** The server took it. */
        TAKEN,
        /** It will not take it, however often it is asked. */
        REFUSED,
        /** It did not take it this time. */
        FAILED,
        /** It is not there: others would meet the same. */
        DOWN
    }

    /** @param why in the server's words; null where it took the mail */
    public record Answer(Outcome outcome, String why) {
    }

    /** A paper that goes with a mail, as PDF. */
    public record Enclosure(String fileName, byte[] pdf) {
    }

    /** Whether this bank sends mail at all. */
    public boolean isOn() {
        return settings.isOn();
    }

    /** Whether a mail can be sent to it, by its form. */
    public static boolean isAddress(String address) {
        try {
            new InternetAddress(address, true).validate();
            return address.matches("[\\x21-\\x7e]+@[\\x21-\\x7e]+");
        } catch (AddressException e) {
            return false;
        }
    }

    /** Hands over a mail in plain words with a paper. @param number of the mail, unique everywhere */
    public Answer send(String number, String address, String subject, String words, Enclosure paper) {
        return send(number, address, new Letter(subject, words, null), paper);
    }

    /** @param paper that goes with it; null without one */
    Answer send(String number, String address, Letter letter, Enclosure paper) {
        try {
            JavaMailSender sender = server.getObject();
            var message = new Numbered(sender.createMimeMessage().getSession(), "<" + number + "@sancha>");
            var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            helper.setFrom(new InternetAddress(settings.from(), true));
            helper.setTo(new InternetAddress(address, true));
            helper.setSubject(letter.subject());
            if (letter.html() == null) {
                helper.setText(letter.plain());
            } else {
                helper.setText(letter.plain(), letter.html());
            }
            if (paper != null) {
                helper.addAttachment(paper.fileName(), new ByteArrayResource(paper.pdf()), "application/pdf");
            }
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return new Answer(Outcome.TAKEN, null);
        } catch (AddressException e) {
            return new Answer(Outcome.REFUSED, "地址不可用 / no usable address: " + e.getMessage());
        } catch (MessagingException e) {
            return new Answer(Outcome.FAILED, told(e));
        } catch (MailException e) {
            return failed(e);
        }
    }

    private static Answer failed(MailException e) {
        Exception cause = e instanceof MailSendException sending && sending.getMessageExceptions().length > 0 ? sending.getMessageExceptions()[0] : e;
        if (cause instanceof SendFailedException refusal) {
            return new Answer(forGood(refusal) ? Outcome.REFUSED : Outcome.FAILED, told(cause));
        }
        return new Answer(Outcome.DOWN, told(cause));
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
