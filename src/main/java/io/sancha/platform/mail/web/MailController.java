package io.sancha.platform.mail.web;

import io.sancha.platform.login.MailReaders;
import io.sancha.platform.login.MailReaders.MailReader;
import io.sancha.platform.mail.UnsentMails;
import io.sancha.platform.notification.NotificationChoices;
import io.sancha.platform.people.Actors;
import io.sancha.platform.task.AskedBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a person is told, and what became of mails that could not be sent. */
@RestController
@Tag(name = "通知 Notifications")
class MailController {
    private static final int MOST = 20;
    private final NotificationChoices choices;
    private final MailReaders readers;
    private final UnsentMails unsent;
    private final Actors actors;

    MailController(NotificationChoices choices, MailReaders readers, UnsentMails unsent, Actors actors) {
        this.choices = choices;
        this.readers = readers;
        this.unsent = unsent;
        this.actors = actors;
    }

    /**
     * How the acting person is told.
     *
     * @param sends whether this bank sends mail at all
     * @param address to which theirs goes; null where an administrator has entered none
     * @param seesUnsent whether they may look at the mails that could not be sent
     */
    record Mine(boolean sends, String address, boolean seesUnsent, List<NotificationChoices.Choice> choices) {
    }

    /** @param choices of kinds that are to change */
    @AskedBy(rule = "NTF-02", zh = "请选择各类通知的方式", en = "choose how you are told of which kind")
    record Chosen(@NotNull @Size(max = MOST) List<NotificationChoices.Choice> choices) {
    }

    /** @param mayAct whether the reader may have them tried again */
    record Unsent(boolean mayAct, List<UnsentMails.Unsent> mails) {
    }

    @GetMapping("/api/notifications/choices")
    @Operation(summary = "本人的通知方式 How one wants to be told")
    Mine mine() {
        return new Mine(unsent.isOn(), address().orElse(null), unsent.maySee(), choices.mine());
    }

    @PutMapping("/api/notifications/choices")
    @Operation(summary = "选择通知方式 Choose how one is told")
    Mine choose(@RequestBody @Valid Chosen chosen) {
        choices.choose(chosen.choices(), address());
        return mine();
    }

    @GetMapping("/api/mails/unsent")
    @Operation(summary = "未送达的邮件 Mails that could not be sent")
    Unsent unsent() {
        return new Unsent(unsent.mayAct(), unsent.latest());
    }

    @PostMapping("/api/mails/{id}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "重发邮件 Have a mail tried again")
    void again(@PathVariable long id) {
        unsent.tryAgain(id);
    }

    private Optional<String> address() {
        return readers.of(actors.person().userId()).map(MailReader::address);
    }
}
