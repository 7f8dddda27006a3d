package io.sancha.platform.login;

import io.sancha.platform.database.Columns;
import io.sancha.platform.database.Turns;
import io.sancha.platform.login.LoginEvent.Channel;
import io.sancha.platform.login.LoginEvent.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down who guesses passwords. Counted are wrong passwords, in the database, by the hash of the name that was given: nothing differs
 * between a name that exists and one that does not. A name is never locked for the person who has it: who guesses from many addresses
 * closes the name only to addresses from which the person has not come before.
 */
@Service
@EnableConfigurationProperties(LoginLimits.class)
public class LoginThrottle {
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    /** A program that sends its password with each request is noted once in this time. */
    private static final Duration SAME_VISIT = Duration.ofHours(1);
    private final JdbcClient sql;
    private final Turns turns;
    private final LoginEvents events;
    private final LoginLimits limits;
    private final Clock clock;

    LoginThrottle(JdbcClient sql, Turns turns, LoginEvents events, LoginLimits limits, Clock clock) {
        this.sql = sql;
        this.turns = turns;
        this.events = events;
        this.limits = limits;
        this.clock = clock;
    }

    /** Somebody who gives a name. @param userId the person of that name, or null if there is none */
    public record Attempt(String name, String userId, String address, Channel channel) {
    }

    private record Count(int byNameAndAddress, int byName, int byAddress, boolean known) {
    }

    /** Whether this address must wait before it may try this name again, whatever the password. */
    public boolean mustWait(String name, String address) {
        return mustWait(count(name, address));
    }

    /** Notes an attempt that was not looked at. */
    @Transactional
    public void turnedAway(Attempt attempt) {
        events.noteOnceIn(A_WHILE, attempt.name(), attempt.userId(), attempt.address(), attempt.channel(), Outcome.TOO_MANY);
    }

    /**
     * Decides whether somebody comes in, having compared the password. Decisions on one name are taken one after the other, so that a
     * hundred guesses at once are no more than the limit. Above the limit the answer is no, also to the right password.
     *
     * @param found IN if the password is the right one, WRONG or CLOSED
     */
    @Transactional
    public boolean decide(Attempt attempt, Outcome found) {
        turns.take("login/" + LoginEvents.key(attempt.name()));
        Count count = count(attempt.name(), attempt.address());
        if (mustWait(count) || count.byName >= limits.perName() && !count.known) {
            turnedAway(attempt);
            return false;
        }
        if (found == Outcome.IN && count.byNameAndAddress == 0 && attempt.channel() == Channel.BASIC) {
            events.noteOnceIn(SAME_VISIT, attempt.name(), attempt.userId(), attempt.address(), attempt.channel(), found);
        } else {
            events.note(attempt.name(), attempt.userId(), attempt.address(), attempt.channel(), found);
        }
        return found == Outcome.IN;
    }

    private boolean mustWait(Count count) {
        return count.byNameAndAddress >= limits.perNameAndAddress() || count.byAddress >= limits.perAddress();
    }

    /** Wrong ones within the window; those for the name from the address since the person last came in from there. */
    private Count count(String name, String address) {
        Instant now = clock.instant();
        return sql.sql("""
            select (select count(*) from login_event w
                     where w.name_sha256 = :key and w.address = :address and w.at > :from and w.at <= :now and w.outcome in ('WRONG', 'CLOSED')
                       and not exists (select 1 from login_event i where i.name_sha256 = w.name_sha256 and i.address = w.address and i.at >= w.at
                                          and i.at <= :now and i.id > w.id and i.outcome = 'IN')) as by_name_and_address,
                   (select count(*) from login_event w
                     where w.name_sha256 = :key and w.at > :from and w.at <= :now and w.outcome in ('WRONG', 'CLOSED')) as by_name,
                   (select count(*) from login_event w
                     where w.address = :address and w.at > :from and w.at <= :now and w.outcome in ('WRONG', 'CLOSED')) as by_address,
                   exists (select 1 from login_event i
                            where i.name_sha256 = :key and i.address = :address and i.at > :known and i.at <= :now and i.outcome = 'IN') as known""")
            .param("key", LoginEvents.key(name)).param("address", address).param("now", Columns.at(now)).param("from", Columns.at(now.minus(limits.window())))
            .param("known", Columns.at(now.minus(limits.known()))).query(Count.class).single();
    }
}
