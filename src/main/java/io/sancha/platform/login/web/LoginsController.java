package io.sancha.platform.login.web;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.login.LoginEvent;
import io.sancha.platform.login.LoginEvents;
import io.sancha.platform.login.LoginStandings;
import io.sancha.platform.login.OpenIdConnect;
import io.sancha.platform.login.PeopleOnRecord;
import io.sancha.platform.login.PeopleOnRecord.Standing;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who came and who may come, for administrators and auditors; administrators close and open the access of a person. */
@RestController
@Tag(name = "登录 Logins")
class LoginsController {
    private static final int MOST = 200;
    private final LoginEvents events;
    private final LoginStandings standings;
    private final PeopleOnRecord people;
    private final Actors actors;
    private final OpenIdConnect issuer;

    LoginsController(LoginEvents events, LoginStandings standings, PeopleOnRecord people, Actors actors, OpenIdConnect issuer) {
        this.events = events;
        this.standings = standings;
        this.people = people;
        this.actors = actors;
        this.issuer = issuer;
    }

    /** @param mayChange whether whoever looks may close or open the access of this person */
    record Person(String userId, String name, List<String> groups, boolean closed, boolean outside, boolean mayChange, List<LoginStandings.Change> changes) {
    }

    record Reason(String reason) {
    }

    record Options(boolean openId) {
    }

    /** Open to everybody: the login page asks before there is a person. */
    @GetMapping("/api/login-options")
    @Operation(summary = "登录页可用的方式 Ways to log in")
    Options options() {
        return new Options(issuer.takesLogins());
    }

    @GetMapping("/api/logins")
    @Operation(summary = "登录记录，最新在前 Logins and failed attempts, newest first")
    List<LoginEvent> latest(@RequestParam(defaultValue = "9223372036854775807") long before, @RequestParam(defaultValue = "") String search,
                            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
        mayLook();
        return events.latest(before, search.strip(), limit);
    }

    @GetMapping("/api/logins/people")
    @Operation(summary = "人员及其登录资格 People and whether they may log in")
    List<Person> people(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
        mayLook();
        return people.all(after, limit).stream().map(this::person).toList();
    }

    @PostMapping("/api/logins/people/{userId}/closed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "停用人员，立即生效 Close the access of a person, at once")
    void close(@PathVariable String userId, @RequestBody Reason reason) {
        standings.set(known(userId), true, reason.reason());
    }

    @PostMapping("/api/logins/people/{userId}/open")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "重新启用人员 Open the access of a person again")
    void open(@PathVariable String userId, @RequestBody Reason reason) {
        standings.set(known(userId), false, reason.reason());
    }

    private Person person(Standing found) {
        return new Person(found.userId(), found.name(), found.groups(), found.closed(), found.outside(), mayChange(found), standings.of(found.userId()));
    }

    private boolean mayChange(Standing found) {
        return actors.current().filter(me -> me.has("admin") && !me.userId().equals(found.userId())).isPresent();
    }

    private String known(String userId) {
        mayLook();
        return people.of(userId).map(Standing::userId).orElseThrow(() -> Refusal.ofInput("userId", "没有用户 " + userId, "there is no user " + userId));
    }

    private void mayLook() {
        Actor me = actors.person();
        if (!me.has("admin") && !me.has("auditor")) {
            throw Refusal.by("LOG-03", "只有系统管理员与审计可以查看登录记录", "only administrators and auditors see the logins");
        }
    }
}
