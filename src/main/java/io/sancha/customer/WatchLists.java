package io.sancha.customer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;

/** Asks the list of those with whom the bank does not deal, and the list of connected persons (关系人, LIM-06). */
@Service
public class WatchLists {
    private static final RowMapper<Hit> HIT = (row, n) -> new Hit(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    private final JdbcTemplate sql;

    WatchLists(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * An entry that holds on the day asked for.
     *
     * @param identity the unified social credit code or identity number that was found
     * @param chinese reason of the listing, or relation to the bank
     */
    public record Hit(String identity, String name, String chinese, String english) {
    }

    /** Who of these is on the blacklist that day. */
    public List<Hit> blacklisted(Collection<String> identities, LocalDate day) {
        return sql.query("""
            select identity, name, reason_zh, reason_en from blacklist
             where identity = any (?) and listed_on <= ? and (until is null or until > ?) order by id""",
            statement -> {
                statement.setArray(1, statement.getConnection().createArrayOf("text", identities.toArray()));
                statement.setObject(2, day);
                statement.setObject(3, day);
            }, HIT);
    }

    /** Who of these is connected to the bank that day. */
    public List<Hit> connected(Collection<String> identities, LocalDate day) {
        return sql.query("""
            select identity, name, relation_zh, relation_en from connected_person
             where identity = any (?) and valid_from <= ? and (until is null or until > ?) order by id""",
            statement -> {
                statement.setArray(1, statement.getConnection().createArrayOf("text", identities.toArray()));
                statement.setObject(2, day);
                statement.setObject(3, day);
            }, HIT);
    }
}
