package io.sancha.platform.mail;

import io.sancha.platform.login.Language;
import io.sancha.platform.mail.Told.Item;
import io.sancha.platform.notification.CaseSubjects.Subject;
import io.sancha.platform.web.PageTexts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the mail that tells one thing at once. */
@Component
class MailOfOne {
    private final Sentences sentences;
    private final MailSettings settings;

    MailOfOne(Sentences sentences, MailSettings settings) {
        this.sentences = sentences;
        this.settings = settings;
    }

    Letter of(Item item, Language language) {
        PageTexts words = PageTexts.in(language);
        String title = sentences.title(item, language);
        var letter = new Letter.Writer().line(title, settings.linkTo(item.path()));
        if (item.caseId() != null) {
            letter.line(words.say("mail.case", Map.of("case", item.caseId())), "");
        }
        if (item.process() != null) {
            letter.line(words.say("mail.step", Map.of("step", words.label(item.process(), "step"))), "");
        }
        Subject subject = sentences.subjects(Collections.singleton(item.caseId())).getOrDefault(item.caseId(), Subject.UNKNOWN);
        List.of(sentences.about(subject), sentences.detail(item, language)).stream().filter(line -> !line.isEmpty()).forEach(line -> letter.line(line, ""));
        letter.line(words.say("mail.footer"), settings.linkTo("/notifications.html"));
        return letter.under(words.say("mail.subject", Map.of("title", title, "case", item.caseId() == null ? "" : item.caseId())));
    }
}
