package io.sancha.platform.login;

import io.sancha.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How a person stands now, in one statement: it is asked at each request, so that what an administrator changes holds from the next one on. */
@Service
public class PeopleOnRecord {
    private static final String COLUMNS = """
        select u.id_, nullif(trim(concat_ws(' ', u.first_, u.last_)), '') as name, coalesce(s.closed, false) as closed, s.recorded_at,
               encode(sha256(convert_to(coalesce(u.pwd_, ''), 'UTF8')), 'hex') as password_mark,
               array(select m.group_id_ from act_id_membership m where m.user_id_ = u.id_ order by 1) as groups, u.pwd_ is null as outside
          from act_id_user u left join lateral (select closed, recorded_at from login_standing where user_id = u.id_ order by id desc limit 1) s on true""";
    private static final RowMapper<Standing> STANDING = PeopleOnRecord::standing;
    private final JdbcClient sql;

    PeopleOnRecord(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A person as they stand.
     *
     * @param closed whether an administrator has closed their access
     * @param since when it was last closed or opened; null if never
     * @param passwordMark changes with the password
     * @param outside whether they have no password here: an issuer of tokens vouches for them
     */
    public record Standing(String userId, String name, boolean closed, Instant since, String passwordMark, List<String> groups, boolean outside) {
        /** Whether what began at that instant still counts: nothing from before access was closed comes back when it is opened. */
        public boolean counts(Instant begun) {
            return !closed && (since == null || begun.isAfter(since));
        }
    }

    /** Empty if nobody has this user id. */
    public Optional<Standing> of(String userId) {
        return sql.sql(COLUMNS + " where u.id_ = :user").param("user", userId).query(STANDING).optional();
    }

    /** By user id. @param after the last user id already read */
    public List<Standing> all(String after, int limit) {
        return sql.sql(COLUMNS + " where u.id_ > :after order by u.id_ limit :limit").param("after", after).param("limit", limit).query(STANDING).list();
    }

    private static Standing standing(ResultSet row, int n) throws SQLException {
        return new Standing(row.getString("id_"), row.getString("name"), row.getBoolean("closed"), Columns.instant(row, "recorded_at"),
            row.getString("password_mark"), Columns.texts(row, "groups"), row.getBoolean("outside"));
    }
}
