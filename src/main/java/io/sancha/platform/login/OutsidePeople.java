package io.sancha.platform.login;

import io.sancha.platform.database.Columns;
import io.sancha.platform.database.Turns;
import io.sancha.platform.login.PeopleOnRecord.Standing;
import io.sancha.platform.people.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient sql;
    private final Turns turns;
    private final Clock clock;

    OutsidePeople(IdentityService identity, PeopleOnRecord people, JdbcClient sql, Turns turns, Clock clock) {
        this.identity = identity;
        this.people = people;
        this.sql = sql;
        this.turns = turns;
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
        turns.take("outside-person/" + claims.userId());
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
            sql.sql("insert into outside_claim (user_id, issued_at, groups, recorded_at) values (:user, :issuedAt, :groups, :now)")
                .param("user", claims.userId()).param("issuedAt", Columns.at(claims.issuedAt())).param("groups", Columns.texts(groups))
                .param("now", Columns.at(clock.instant())).update();
        }
        return people.of(claims.userId());
    }

    /** A user id that is new here is taken for the subject; one that is known must be the same subject's. */
    private boolean isTheSamePerson(Claims claims) {
        if (identity.createUserQuery().userId(claims.userId()).count() == 0) {
            sql.sql("insert into outside_person (user_id, issuer, subject, recorded_at) values (:user, :issuer, :subject, :now) on conflict do nothing")
                .param("user", claims.userId()).param("issuer", claims.issuer()).param("subject", claims.subject())
                .param("now", Columns.at(clock.instant())).update();
        }
        return sql.sql("select exists (select from outside_person where user_id = :user and issuer = :issuer and subject = :subject)")
            .param("user", claims.userId()).param("issuer", claims.issuer()).param("subject", claims.subject()).query(Boolean.class).single();
    }

    private boolean isNews(Claims claims) {
        boolean later = sql.sql("select exists (select from outside_claim where user_id = :user and issued_at >= :issuedAt)")
            .param("user", claims.userId()).param("issuedAt", Columns.at(claims.issuedAt())).query(Boolean.class).single();
        return !later || identity.createUserQuery().userId(claims.userId()).count() == 0;
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
        return sql.sql("select id_ from act_id_group where id_ = any (:roles) order by id_").param("roles", Columns.texts(roles)).query(String.class).list();
    }

    private void setGroups(String userId, List<String> before, List<String> now) {
        before.stream().filter(group -> !now.contains(group)).forEach(group -> identity.deleteMembership(userId, group));
        now.stream().filter(group -> !before.contains(group)).forEach(group -> identity.createMembership(userId, group));
    }
}
