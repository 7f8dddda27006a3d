package io.sancha.platform.login;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may not come in although they are on record: on leave, under inquiry, gone. Each closing and opening is a fact with its reason. */
@Service
public class LoginStandings {
    private static final int LONGEST_REASON = 500;
    private final JdbcClient sql;
    private final Actors actors;
    private final Clock clock;

    LoginStandings(JdbcClient sql, Actors actors, Clock clock) {
        this.sql = sql;
        this.actors = actors;
        this.clock = clock;
    }

    /** A closing or opening, as it was decided. */
    public record Change(boolean closed, String reason, Instant at, String by) {
    }

    /**
     * Closes the access of a person, or opens it again. Sessions and tokens from before do not come back with the opening.
     *
     * @throws Refusal if the acting person does not administer, closes their own access, or gives no reason
     */
    @Transactional
    public void set(String userId, boolean closed, String reason) {
        Actor me = actors.current().filter(actor -> actor.has("admin"))
            .orElseThrow(() -> Refusal.by("LOG-03", "只有系统管理员可以停用或启用人员", "only an administrator closes or opens a person's login"));
        if (closed && me.userId().equals(userId)) {
            throw Refusal.by("LOG-03", "不得停用自己，请由另一名管理员办理", "nobody closes their own login; let another administrator do it");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.by("LOG-03", "停用或启用人员须写明理由，以便日后核查其何时因何不能登录",
                "whoever closes or opens a login says why, so that it can be told later when and for what reason a person could not log in").atField("reason");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw Refusal.ofInput("reason", "理由至多 " + LONGEST_REASON + " 字，请缩短", "the reason has at most " + LONGEST_REASON + " characters; shorten it");
        }
        sql.sql("insert into login_standing (user_id, closed, reason, recorded_at, recorded_by) values (:user, :closed, :reason, :now, :me)")
            .param("user", userId).param("closed", closed).param("reason", reason.strip()).param("now", Columns.at(clock.instant()))
            .param("me", me.userId()).update();
    }

    /** All closings and openings of a person, the latest first. */
    public List<Change> of(String userId) {
        return sql.sql("select closed, reason, recorded_at as at, recorded_by as by from login_standing where user_id = :user order by id desc")
            .param("user", userId).query(Change.class).list();
    }
}
