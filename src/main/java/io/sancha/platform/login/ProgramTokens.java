package io.sancha.platform.login;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.login.PeopleOnRecord.Standing;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens of programs: given for a name and password, and from then on compared by a hash that costs nothing instead of the password's. */
@Service
public class ProgramTokens {
    /** Tells our tokens from those of an issuer. */
    static final String PREFIX = "sancha_";
    private static final int BYTES = 32;
    /** Of one person, valid at once: a program that asks for one with each request has not understood what it is for. */
    private static final int MOST = 50;
    private final SecureRandom random = new SecureRandom();
    private final PeopleOnRecord people;
    private final LoginLimits limits;
    private final JdbcClient sql;
    private final Clock clock;

    ProgramTokens(PeopleOnRecord people, LoginLimits limits, JdbcClient sql, Clock clock) {
        this.people = people;
        this.limits = limits;
        this.sql = sql;
        this.clock = clock;
    }

    /** A token as it is known afterwards. */
    public record Known(long id, Instant issuedAt, Instant expiresAt) {
    }

    /** A new token. @param token the text for {@code Authorization: Bearer}; it is told this once */
    public record Issued(long id, String token, Instant expiresAt) {
    }

    private record Found(String userId, String passwordMark, Instant issuedAt) {
    }

    /** @throws Refusal if the person has too many already */
    @Transactional
    public Issued issue(String userId) {
        if (valid(userId).size() >= MOST) {
            throw Refusal.ofInput("Authorization", "此用户已有 " + MOST + " 个有效令牌，请使用已有令牌或先作废", "this person has " + MOST
                + " valid tokens; use one of them or end some first");
        }
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        Instant until = now.plus(limits.token());
        long id = sql.sql("""
            insert into program_token (user_id, token_sha256, password_mark, issued_at, expires_at)
            values (:user, :token, :passwordMark, :now, :until) returning id""")
            .param("user", userId).param("token", LoginEvents.key(token)).param("passwordMark", people.of(userId).orElseThrow().passwordMark())
            .param("now", Columns.at(now)).param("until", Columns.at(until)).query(Long.class).single();
        return new Issued(id, token, until);
    }

    /** Those of a person that have neither expired nor been ended, the oldest first. */
    public List<Known> valid(String userId) {
        return sql.sql("""
            select id, issued_at, expires_at from program_token t
             where user_id = :user and expires_at > :now and not exists (select 1 from program_token_end e where e.token_id = t.id) order by id""")
            .param("user", userId).param("now", now()).query(Known.class).list();
    }

    /** Ends a token at once. @throws Refusal if it is no valid token of this person */
    @Transactional
    public void end(long id, String userId) {
        if (valid(userId).stream().noneMatch(known -> known.id() == id)) {
            throw Refusal.ofInput("id", "您没有编号 " + id + " 的有效令牌", "you have no valid token " + id);
        }
        sql.sql("insert into program_token_end (token_id, ended_at) values (:id, :now) on conflict do nothing").param("id", id).param("now", now()).update();
    }

    /** Whose token it is; empty if it does not hold, or the person changed the password or was closed out since. */
    Optional<Standing> holder(String token) {
        return sql.sql("""
            select user_id, password_mark, issued_at from program_token t
             where token_sha256 = :token and expires_at > :now and not exists (select 1 from program_token_end e where e.token_id = t.id)""")
            .param("token", LoginEvents.key(token)).param("now", now()).query(Found.class).optional()
            .flatMap(found -> people.of(found.userId())
                .filter(person -> person.counts(found.issuedAt()) && person.passwordMark().equals(found.passwordMark())));
    }

    private Timestamp now() {
        return Columns.at(clock.instant());
    }
}
