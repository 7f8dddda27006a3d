package io.sancha.lending.customer;

import io.sancha.kernel.secrecy.Identities;
import io.sancha.kernel.secrecy.Sealing;
import io.sancha.platform.database.Columns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps and asks the list of those with whom the bank does not deal, and the list of connected persons (关系人, LIM-06). Numbers stand in
 * them sealed and are found by their index, so rows are entered here and not by hand.
 */
@Service
public class WatchLists {
    private final JdbcClient sql;
    private final Identities identities;
    private final Sealing sealing;
    private final Clock clock;

    WatchLists(JdbcClient sql, Identities identities, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.identities = identities;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * An entry that holds on the day asked for.
     *
     * @param identity the unified social credit code or identity number that was found
     * @param chinese reason of the listing, or relation to the bank
     */
    public record Hit(PartyNumber identity, String name, String chinese, String english) {
    }

    /**
     * Somebody on a list.
     *
     * @param idPaper kind of a person's paper; null where it was left out, and of a business
     * @param chinese reason of the listing, or relation to the bank
     * @param from the first day on which it holds
     * @param until the first day on which it holds no more; null while no end is known
     */
    public record Entry(PartyNumber identity, PaperKind idPaper, String name, String chinese, String english, LocalDate from, LocalDate until) {
        /** @throws io.sancha.platform.audit.Refusal CUS-01 if no paper of the kind bears such a number */
        public Entry {
            idPaper = PaperKind.of(identity, idPaper);
        }
    }

    /** Puts somebody on the blacklist. @param source who says so, such as a court @param by user id of who enters it */
    @Transactional
    public void blacklist(Entry entry, String source, String by) {
        with(entry, "blacklist.identity", by, sql.sql("""
            insert into blacklist (identity, id_paper, identity_index, name, reason_zh, reason_en, source, listed_on, until, recorded_at, recorded_by)
            values (:identity, :paper, :index, :name, :chinese, :english, :source, :from, :until, :now, :by)""")).param("source", source).update();
    }

    /** Notes somebody as connected to the bank. @param by user id of who enters it @return the row's id */
    @Transactional
    public long connect(Entry entry, String by) {
        return with(entry, "connected_person.identity", by, sql.sql("""
            insert into connected_person (identity, id_paper, identity_index, name, relation_zh, relation_en, valid_from, until, recorded_at, recorded_by)
            values (:identity, :paper, :index, :name, :chinese, :english, :from, :until, :now, :by) returning id""")).query(Long.class).single();
    }

    private JdbcClient.StatementSpec with(Entry entry, String place, String by, JdbcClient.StatementSpec statement) {
        return statement.param("identity", kept(place, entry)).param("index", identities.index(entry.identity().number())).param("name", entry.name())
            .param("paper", entry.idPaper() == null ? null : entry.idPaper().name())
            .param("chinese", entry.chinese()).param("english", entry.english()).param("from", entry.from()).param("until", entry.until())
            .param("now", Columns.at(clock.instant())).param("by", by);
    }

    private String kept(String place, Entry entry) {
        return entry.identity().isPublic() ? entry.identity().number() : sealing.seal(place, entry.identity().number());
    }

    /** Who of these is on the blacklist that day. */
    public List<Hit> blacklisted(Collection<String> numbers, LocalDate day) {
        return hits(numbers, day, """
            select identity_index, name, reason_zh as chinese, reason_en as english from blacklist
             where identity_index = any (:indexes) and listed_on <= :day and (until is null or until > :day) order by id""");
    }

    /** Who of these is connected to the bank that day. */
    public List<Hit> connected(Collection<String> numbers, LocalDate day) {
        return hits(numbers, day, """
            select identity_index, name, relation_zh as chinese, relation_en as english from connected_person
             where identity_index = any (:indexes) and valid_from <= :day and (until is null or until > :day) order by id""");
    }

    private List<Hit> hits(Collection<String> numbers, LocalDate day, String query) {
        Map<String, String> byIndex = numbers.stream().distinct().collect(Collectors.toMap(identities::index, Function.identity(), (same, again) -> same));
        return sql.sql(query).param("indexes", Columns.texts(byIndex.keySet())).param("day", day)
            .query((row, n) -> new Hit(new PartyNumber(byIndex.get(row.getString("identity_index"))), row.getString("name"), row.getString("chinese"),
                row.getString("english"))).list();
    }
}
