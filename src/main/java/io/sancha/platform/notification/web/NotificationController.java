package io.sancha.platform.notification.web;

import io.sancha.platform.notification.CaseSubjects;
import io.sancha.platform.notification.CaseSubjects.Subject;
import io.sancha.platform.notification.Notification;
import io.sancha.platform.notification.NotificationInbox;
import io.sancha.platform.people.Actors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The bell: how much is unread, what it is, and that it was read. */
@RestController
@RequestMapping("/api/notifications")
@Tag(name = "通知 Notifications")
class NotificationController {
    private static final int MOST = 100;
    private final NotificationInbox inbox;
    private final CaseSubjects subjects;
    private final Actors actors;

    NotificationController(NotificationInbox inbox, CaseSubjects subjects, Actors actors) {
        this.inbox = inbox;
        this.subjects = subjects;
        this.actors = actors;
    }

    /** @param unread at most a hundred is told */
    record Unread(int unread) {
    }

    /** @param subject whose the case is and for how much @param inPlaceOf name of who is away @param causedBy name of who brought it about */
    record Row(Notification told, Subject subject, String inPlaceOf, String causedBy) {
    }

    @GetMapping("/unread")
    @Operation(summary = "未读通知数，至多数到一百 How many are unread; counted to a hundred at most")
    Unread unread() {
        return new Unread(inbox.unread());
    }

    /** @param before id of the last one already read */
    @GetMapping
    @Operation(summary = "本人的通知，最新在前 What one was told, the newest first")
    List<Row> latest(@RequestParam(defaultValue = "9223372036854775807") long before, @RequestParam(defaultValue = "20") @Min(1) @Max(MOST) int limit) {
        List<Notification> found = inbox.latest(before, limit);
        Map<String, Subject> known = subjects.of(found.stream().map(Notification::caseId).filter(Objects::nonNull).distinct().toList());
        Map<String, String> names = actors.displayNames(found.stream().flatMap(one -> Stream.of(one.inPlaceOf(), one.causedBy())
            .filter(Objects::nonNull)).distinct().toList());
        return found.stream().map(one -> new Row(one, known.getOrDefault(String.valueOf(one.caseId()), Subject.UNKNOWN), name(one.inPlaceOf(), names),
            name(one.causedBy(), names))).toList();
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "标为已读 Read")
    void read(@PathVariable long id) {
        inbox.read(id);
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "全部标为已读 All read")
    void readAll() {
        inbox.readAll();
    }

    private static String name(String userId, Map<String, String> names) {
        return userId == null ? null : names.getOrDefault(userId, userId);
    }
}
