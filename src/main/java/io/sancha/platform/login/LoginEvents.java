package io.sancha.platform.login;

import io.sancha.platform.audit.Hashes;
import io.sancha.platform.database.Columns;
import io.sancha.platform.login.LoginEvent.Channel;
import io.sancha.platform.login.LoginEvent.Outcome;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of logins: facts, shared by all nodes. What repeats itself many times a minute is noted once a while, so that nobody fills the disk by trying. */
@Service
public class LoginEvents {
    private final JdbcClient sql;
    private final Clock clock;

    LoginEvents(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public void note(String name, String userId, String address, Channel channel, Outcome outcome) {
        event("insert into login_event (at, name_sha256, user_id, address, channel, outcome) values (:now, :name, :user, :address, :channel, :outcome)",
            name, address, channel, outcome).param("user", userId).update();
    }

    /** Notes it unless the same is already noted within the time. */
    @Transactional
    public void noteOnceIn(Duration time, String name, String userId, String address, Channel channel, Outcome outcome) {
        event("""
            insert into login_event (at, name_sha256, user_id, address, channel, outcome) select :now, :name, :user, :address, :channel, :outcome
             where not exists (
               select 1 from login_event
                where name_sha256 = :name and at > :since and at <= :now and address = :address and channel = :channel and outcome = :outcome)""",
            name, address, channel, outcome).param("user", userId, Types.VARCHAR).param("since", Columns.at(clock.instant().minus(time))).update();
    }

    private JdbcClient.StatementSpec event(String statement, String name, String address, Channel channel, Outcome outcome) {
        return sql.sql(statement).param("now", Columns.at(clock.instant())).param("name", key(name)).param("address", address).param("channel", channel.name())
            .param("outcome", outcome.name());
    }

    /** The latest events, newest first. @param before only those with a smaller id @param search part of a user id; empty for all */
    public List<LoginEvent> latest(long before, String search, int limit) {
        return sql.sql("""
            select id, at, user_id, address, channel, outcome from login_event
             where id < :before and (:search = '' or strpos(user_id, :search) > 0) order by id desc limit :limit""")
            .param("before", before).param("search", search).param("limit", limit)
            .query((row, n) -> new LoginEvent(row.getLong("id"), Columns.instant(row, "at"), Optional.ofNullable(row.getString("user_id")),
                row.getString("address"), Columns.constant(row, "channel", Channel.class), Columns.constant(row, "outcome", Outcome.class))).list();
    }

    /** What a name is counted by, whether anybody has it or not. */
    static String key(String name) {
        return Hashes.sha256(name == null ? "" : name);
    }
}
