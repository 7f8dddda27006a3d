package io.sancha.lending.customer;

import io.sancha.kernel.secrecy.Identities;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Turns;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of connected persons of the bank (LIM-05, LIM-06). The risk line and the administrator add to it; nothing is removed. */
@Service
public class ConnectedPersons {
    private final JdbcClient sql;
    private final Turns turns;
    private final WatchLists lists;
    private final Identities identities;
    private final Actors actors;
    private final Trail trail;
    private final Clock clock;

    ConnectedPersons(JdbcClient sql, Turns turns, WatchLists lists, Identities identities, Actors actors, Trail trail, Clock clock) {
        this.sql = sql;
        this.turns = turns;
        this.lists = lists;
        this.identities = identities;
        this.actors = actors;
        this.trail = trail;
        this.clock = clock;
    }

    /** To list what is listed already does nothing. @return the entry's key @throws Refusal LIM-06 by somebody who does not keep the list */
    @Transactional
    public long add(ConnectedPersonEntry entry) {
        Actor me = actors.person();
        if (!me.has("risk-inspector") && !me.has("admin")) {
            throw Refusal.by("LIM-06", "关系人名单由风险检查岗或系统管理员登记", "the list of connected persons is kept by the risk line and the administrator");
        }
        needed(entry.name(), "name");
        needed(entry.relationChinese(), "relationChinese");
        needed(entry.relationEnglish(), "relationEnglish");
        needed(entry.identity(), "identity");
        var identity = new PartyNumber(entry.identity());
        if (!identity.isOfSomebody()) {
            throw Refusal.ofInput("identity", "应为 18 位统一社会信用代码，或身份证、护照、通行证等证件上的完整号码",
                "expected an 18-character credit code, or the whole number of an identity card, passport or permit");
        }
        String index = identities.index(identity.number());
        // of two who list the same at once, the second finds it listed
        turns.take("connected-person/" + index);
        List<Long> known = sql.sql("""
            select id from connected_person
             where identity_index = :index and relation_en = :english and valid_from <= :today and until is not distinct from :until""")
            .param("index", index).param("english", entry.relationEnglish().strip()).param("today", LocalDate.now(clock))
            .param("until", entry.until(), Types.DATE).query(Long.class).list();
        return known.isEmpty() ? list(me, identity, entry) : known.get(0);
    }

    private long list(Actor me, PartyNumber identity, ConnectedPersonEntry entry) {
        long id = lists.connect(new WatchLists.Entry(identity, entry.paper(), entry.name().strip(), entry.relationChinese().strip(),
            entry.relationEnglish().strip(), LocalDate.now(clock), entry.until()),
            me.userId());
        trail.record(me.userId(), ActPlace.outsideProcess(null, "connected-person"), "LISTED", "LIM-06",
            entry.relationChinese() + " / " + entry.relationEnglish(),
            List.of(new Reference("connected-person", String.valueOf(id), null)));
        return id;
    }

    private static void needed(String text, String field) {
        if (text == null || text.isBlank()) {
            throw Refusal.by("LIM-06", "关系人名单须写明姓名（名称）和关系", "the list of connected persons tells who it is and by which relation").atField(field);
        }
    }
}
