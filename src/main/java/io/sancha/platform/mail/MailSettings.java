package io.sancha.platform.mail;

import io.sancha.platform.database.UnusableSetting;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the bank says of its mail. Where no mail server is named ({@code spring.mail.host}), none is sent, and the rest means nothing. */
@Component
class MailSettings {
    private final boolean on;
    private final String from;
    private final String link;
    private final boolean customer;
    private final LocalTime digestAfter;

    /**
     * @param from the address that mails come from
     * @param link where people reach this server, such as {@code https://sancha.bank.example}; without it a mail has no link
     * @param customer whether a mail may name the customer and the amount
     * @param digestAfter from when on the mails of the day go out, on the bank's clock
     * @throws UnusableSetting where a mail server is named and no usable address that mails come from
     */
    MailSettings(@Value("${spring.mail.host:}") String host, @Value("${sancha.mail.from:}") String from, @Value("${sancha.mail.link:}") String link,
        @Value("${sancha.mail.customer:false}") boolean customer, @Value("${sancha.mail.digest-after:08:30}") String digestAfter) {
        this.on = !host.isBlank();
        this.from = on ? usable(from) : from;
        this.link = link.strip().replaceAll("/+$", "");
        this.customer = customer;
        this.digestAfter = LocalTime.parse(digestAfter);
    }

    private static String usable(String from) {
        try {
            new InternetAddress(from, true).validate();
            return from;
        } catch (AddressException e) {
            throw new UnusableSetting("spring.mail.host 已设置，须以 sancha.mail.from 写明发件地址（现为“" + from + "”） / spring.mail.host is set, so sancha.mail.from "
                + "must be the address that mails come from, and “" + from + "” is none");
        }
    }

    boolean isOn() {
        return on;
    }

    String from() {
        return from;
    }

    /** The address of a page of ours; empty where the bank has not said where people reach it. */
    String linkTo(String path) {
        return link.isEmpty() ? "" : link + path;
    }

    boolean namesCustomers() {
        return customer;
    }

    LocalTime digestAfter() {
        return digestAfter;
    }
}
