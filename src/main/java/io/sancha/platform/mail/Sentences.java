package io.sancha.platform.mail;

import io.sancha.platform.login.Language;
import io.sancha.platform.mail.Told.Item;
import io.sancha.platform.notification.CaseSubjects;
import io.sancha.platform.notification.CaseSubjects.Subject;
import io.sancha.platform.people.Actors;
import io.sancha.platform.web.PageTexts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a mail says of a thing, in the words of the bell. By itself it names the case, the task and its term and nothing of the customer, for a mail
 * leaves the bank's house; where the bank allows more ({@code sancha.mail.customer}), it says whose the case is, for how much, and why it came back (NTF-03).
 */
@Component
class Sentences {
    private final MailSettings settings;
    private final CaseSubjects subjects;
    private final Actors actors;

    Sentences(MailSettings settings, CaseSubjects subjects, Actors actors) {
        this.settings = settings;
        this.subjects = subjects;
        this.actors = actors;
    }

    /** One line that tells it. */
    String title(Item item, Language language) {
        Map<String, String> values = new HashMap<>();
        values.put("task", item.taskName() == null ? "" : language.named(item.taskName()));
        values.put("due", String.valueOf(item.dueOn()));
        values.put("ending", PageTexts.in(language).label(item.detail(), "ending"));
        values.put("count", String.valueOf(item.detail()));
        return PageTexts.in(language).say("label.happening." + item.what(), values);
    }

    /** Whose cases are and for how much; nothing where mails do not say it. */
    Map<String, Subject> subjects(Collection<String> cases) {
        List<String> known = cases.stream().filter(Objects::nonNull).distinct().toList();
        return settings.namesCustomers() && !known.isEmpty() ? subjects.of(known) : Map.of();
    }

    /** Customer and amount, in one line; empty where a mail does not say it or nothing is known. */
    String about(Subject subject) {
        String amount = subject.amount() == null ? "" : "%s %,.2f".formatted(subject.currency(), subject.amount());
        return ((subject.customer() == null ? "" : subject.customer()) + " " + amount).strip();
    }

    /** Who brought it about and why, or from which class to which; empty where a mail does not say it. */
    String detail(Item item, Language language) {
        if (!settings.namesCustomers()) {
            return "";
        }
        return switch (item.what()) {
            case RETURNED -> ((item.causedBy() == null ? "" : actors.displayName(item.causedBy()) + " ")
                + (item.detail() == null ? "" : language.oneOf(item.detail()))).strip();
            case OVERTAKEN -> fromTo(item, "measure", language);
            case CLASS_LOWERED -> fromTo(item, "riskClass", language);
            case CUSTOMER_HANDED -> item.causedBy() == null ? "" : actors.displayName(item.causedBy());
            default -> "";
        };
    }

    private static String fromTo(Item item, String of, Language language) {
        return Stream.of(item.detail().split(" ")).map(one -> PageTexts.in(language).label(one, of)).collect(Collectors.joining(" → "));
    }
}
