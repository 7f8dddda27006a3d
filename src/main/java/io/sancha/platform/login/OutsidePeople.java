package io.sancha.platform.login;

import io.sancha.platform.login.PeopleOnRecord.Standing;
import io.sancha.platform.people.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People for whom an OpenID Connect issuer vouches. They are users of the engine like all others, without a password: Tasklist shows their
 * names, duties name them, administrators can close the access of that person. Their groups are those that their newest token names.
 */
@Service
public class OutsidePeople {
    private static final String USER_ID = "[a-zA-Z0-9-]{1,64}";
    private static final int LONGEST_NAME = 100;
    private final IdentityService identity;
    private final PeopleOnRecord people;
    private final JdbcTemplate sql;
    private final Clock clock;

    OutsidePeople(IdentityService identity, PeopleOnRecord people, JdbcTemplate sql, Clock clock) {
        this.identity = identity;
        this.people = people;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What a checked token says.
     *
     * @param subject the issuer's key of the person, never given to another
     * @param userId under which name the person acts here
     * @param roles group ids (duties and branches); those that are no group here are ignored
     */
    public record Claims(String issuer, String subject, String userId, String name, Collection<String> roles, Instant issuedAt) {
    }

    /**
     * Takes the person in, or refreshes what is known of them.
     *
     * @return empty if they may not come in: the user id belongs to somebody else here, above all to somebody with a password; it is no
     *     possible user id; or their access was closed since the token was issued
     */
    @Transactional
    public Optional<Standing> arrived(Claims claims) {
        if (claims.subject() == null || claims.userId() == null || claims.issuedAt() == null || !claims.userId().matches(USER_ID)
            || claims.userId().equalsIgnoreCase(Actor.SYSTEM)) {
            return Optional.empty();
        }
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 241))", row -> { }, claims.userId());
        if (!isTheSamePerson(claims)) {
            return Optional.empty();
        }
        Optional<Standing> before = people.of(claims.userId());
        if (before.isPresent() && !before.get().counts(claims.issuedAt())) {
            return Optional.empty();
        }
        if (isNews(claims)) {
            saveUser(claims);
            List<String> groups = knownGroups(claims.roles());
            setGroups(claims.userId(), before.map(Standing::groups).orElse(List.of()), groups);
            sql.update("insert into outside_claim (user_id, issued_at, groups, recorded_at) values (?, ?, ?, ?)", claims.userId(),
                Timestamp.from(claims.issuedAt()),
                groups.toArray(new String[0]), Timestamp.from(clock.instant()));
        }
        return people.of(claims.userId());
    }

    /** A user id that is new here is taken for the subject; one that is known must be the same subject's. */
    private boolean isTheSamePerson(Claims claims) {
        if (identity.createUserQuery().userId(claims.userId()).count() == 0) {
            sql.update("insert into outside_person (user_id, issuer, subject, recorded_at) values (?, ?, ?, ?) on conflict do nothing", claims.userId(),
                claims.issuer(),
                claims.subject(), Timestamp.from(clock.instant()));
        }
        Integer found = sql.queryForObject("select count(*) from outside_person where user_id = ? and issuer = ? and subject = ?", Integer.class,
            claims.userId(), claims.issuer(),
            claims.subject());
        return found != null && found == 1;
    }

    private boolean isNews(Claims claims) {
        Boolean later = sql.queryForObject("select exists (select 1 from outside_claim where user_id = ? and issued_at >= ?)", Boolean.class, claims.userId(),
            Timestamp.from(claims.issuedAt()));
        return !Boolean.TRUE.equals(later) || identity.createUserQuery().userId(claims.userId()).count() == 0;
    }

    private void saveUser(Claims claims) {
        User user = identity.createUserQuery().userId(claims.userId()).singleResult();
        String name = plain(claims.name() == null ? claims.userId() : claims.name());
        if (user == null) {
            user = identity.newUser(claims.userId());
            user.setLastName("");
        } else if (name.equals(user.getFirstName())) {
            return;
        }
        user.setFirstName(name);
        identity.saveUser(user);
    }

    private static String plain(String name) {
        String visible = name.replaceAll("[\\p{Cntrl}\\p{Cf}<>]", "").strip();
        return visible.length() > LONGEST_NAME ? visible.substring(0, LONGEST_NAME) : visible;
    }

    private List<String> knownGroups(Collection<String> roles) {
        return sql.queryForList("select id_ from act_id_group where id_ = any (?) order by id_", String.class, (Object) roles.toArray(new String[0]));
    }

    private void setGroups(String userId, List<String> before, List<String> now) {
        before.stream().filter(group -> !now.contains(group)).forEach(group -> identity.deleteMembership(userId, group));
        now.stream().filter(group -> !before.contains(group)).forEach(group -> identity.createMembership(userId, group));
    }
}
