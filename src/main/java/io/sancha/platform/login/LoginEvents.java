package io.sancha.platform.login;

import io.sancha.platform.audit.Hashes;
import io.sancha.platform.login.LoginEvent.Channel;
import io.sancha.platform.login.LoginEvent.Outcome;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of logins: facts, shared by all nodes. What repeats itself many times a minute is noted once a while, so that nobody fills the disk by trying. */
@Service
public class LoginEvents {
    private final JdbcTemplate sql;
    private final Clock clock;

    LoginEvents(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public void note(String name, String userId, String address, Channel channel, Outcome outcome) {
        sql.update("insert into login_event (at, name_sha256, user_id, address, channel, outcome) values (?, ?, ?, ?, ?, ?)", now(), key(name), userId, address,
            channel.name(),
            outcome.name());
    }

    /** Notes it unless the same is already noted within the time. */
    @Transactional
    public void noteOnceIn(Duration time, String name, String userId, String address, Channel channel, Outcome outcome) {
        sql.update("""
            insert into login_event (at, name_sha256, user_id, address, channel, outcome) select ?, ?, ?, ?, ?, ?
             where not exists (select 1 from login_event where name_sha256 = ? and at > ? and at <= ? and address = ? and channel = ? and outcome = ?)""",
            now(), key(name), userId, address, channel.name(), outcome.name(), key(name), before(time), now(), address, channel.name(), outcome.name());
    }

    /** The latest events, newest first. @param before only those with a smaller id @param search part of a user id; empty for all */
    public List<LoginEvent> latest(long before, String search, int limit) {
        return sql.query("select id, at, user_id, address, channel, outcome from login_event where id < ? and (? = '' or strpos(user_id, ?) > 0) order by id "
            + "desc limit ?",
            (row, n) -> new LoginEvent(row.getLong(1), row.getTimestamp(2).toInstant(), Optional.ofNullable(row.getString(3)), row.getString(4),
                Channel.valueOf(row.getString(5)), Outcome.valueOf(row.getString(6))), before, search, search, limit);
    }

    /** What a name is counted by, whether anybody has it or not. */
    static String key(String name) {
        return Hashes.sha256(name == null ? "" : name);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp before(Duration time) {
        return Timestamp.from(clock.instant().minus(time));
    }
}
