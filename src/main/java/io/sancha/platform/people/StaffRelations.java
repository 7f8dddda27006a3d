package io.sancha.platform.people;

import io.sancha.kernel.secrecy.Identities;
import io.sancha.kernel.secrecy.Masking;
import io.sancha.kernel.secrecy.Sealing;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.Turns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down who is related to whom (LIM-06, CMT-08): everybody declares their own relations; the risk line and the administrator add what
 * was not declared. A relation is ended with a reason by them alone, never by the person whom it keeps away.
 */
@Service
public class StaffRelations {
    private static final String SELECT = """
        select r.id, r.user_id, r.identity, r.name, r.relation_zh, r.relation_en, r.valid_from, e.ended_on, r.recorded_by
          from staff_relation r left join staff_relation_ending e on e.relation_id = r.id
        """;
    private static final String PLACE = "staff_relation.identity";
    private final JdbcClient sql;
    private final Turns turns;
    private final Identities identities;
    private final Sealing sealing;
    private final Actors actors;
    private final Trail trail;
    private final Clock clock;

    StaffRelations(JdbcClient sql, Turns turns, Identities identities, Sealing sealing, Actors actors, Trail trail, Clock clock) {
        this.sql = sql;
        this.turns = turns;
        this.identities = identities;
        this.sealing = sealing;
        this.actors = actors;
        this.trail = trail;
        this.clock = clock;
    }

    /** To declare what is declared already does nothing. @throws Refusal LIM-06 if another's relation is declared by somebody who does not keep them */
    @Transactional
    public StaffRelation declare(StaffRelationEntry entry) {
        Actor me = me();
        String whose = entry.userId() == null || entry.userId().isBlank() ? me.userId() : entry.userId();
        if (!whose.equals(me.userId()) && !keeps(me)) {
            throw Refusal.by("LIM-06", "只能申报本人的关系；他人的由风险检查岗或系统管理员登记",
                "you declare your own relations; another's are recorded by the risk line or the administrator").atField("userId");
        }
        wellFormed(entry);
        String identity = entry.identity() == null || entry.identity().isBlank() ? null : entry.identity().strip().toUpperCase(Locale.ROOT);
        String index = identity == null ? null : identities.index(identity);
        turns.take("staff-relation-of/" + whose);
        Optional<StaffRelation> known = known(whose, index, entry);
        if (known.isPresent()) {
            return known.get();
        }
        long id = insert(me, whose, identity, index, entry);
        record(me, id, "DECLARED", actors.called(whose) + "：" + entry.relation().chinese() + " / " + entry.relation().english());
        return required(id);
    }

    private long insert(Actor me, String whose, String identity, String index, StaffRelationEntry entry) {
        return sql.sql("""
            insert into staff_relation (user_id, identity, identity_index, name, relation_zh, relation_en, valid_from, recorded_at, recorded_by, bank_date)
            values (:whose, :identity, :index, :name, :chinese, :english, :today, :now, :me, :today) returning id""")
            .param("whose", whose).param("identity", identity == null ? null : sealing.seal(PLACE, identity)).param("index", index)
            .param("name", entry.name().strip()).param("chinese", entry.relation().chinese()).param("english", entry.relation().english())
            .param("today", today()).param("now", now()).param("me", me.userId()).query(Long.class).single();
    }

    private Optional<StaffRelation> known(String whose, String index, StaffRelationEntry entry) {
        return sql.sql(SELECT + """
             where r.user_id = :whose and r.identity_index is not distinct from :index and r.name = :name and r.relation_en = :english
               and r.valid_from <= :today and e.ended_on is null""")
            .param("whose", whose).param("index", index).param("name", entry.name().strip()).param("english", entry.relation().english())
            .param("today", today()).query(this::relation).list().stream().findFirst();
    }

    private static void wellFormed(StaffRelationEntry entry) {
        if (entry.name() == null || entry.name().isBlank()) {
            throw Refusal.by("LIM-06", "请填写对方姓名或名称，回避据此核对", "say who the other is; recusal goes by it").atField("name");
        }
        if (entry.relation() == null) {
            throw Refusal.by("LIM-06", "请选择关系，回避据此核对", "say what they are to each other; recusal goes by it").atField("relation");
        }
        if (entry.identity() != null && !entry.identity().isBlank() && !entry.identity().strip().matches("[0-9A-Za-z]{5,18}")) {
            throw Refusal.ofInput("identity", "应为 18 位统一社会信用代码，或证件上的完整号码（字母和数字，至多 18 位）",
                "expected an 18-character credit code, or the whole number of the person's paper in letters and digits, up to 18");
        }
    }

    /** Ends a relation today. @throws Refusal LIM-06 by the person whom it keeps away, or by anybody who does not keep relations */
    @Transactional
    public StaffRelation end(long id, String reason) {
        Actor me = me();
        turns.take("staff-relation/" + id);
        StaffRelation relation = required(id);
        if (!keeps(me) || relation.userId().equals(me.userId())) {
            throw Refusal.by("LIM-06", "关系由风险检查岗或系统管理员终止，本人不得终止",
                "a relation is ended by the risk line or the administrator, never by the person whom it keeps away");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.by("LIM-06", "请填写终止理由，终止后不再回避", "say why it has ended; from then on it keeps nobody away").atField("reason");
        }
        if (relation.endedOn() == null) {
            sql.sql("""
                insert into staff_relation_ending (relation_id, ended_on, reason, recorded_at, recorded_by, bank_date)
                values (:id, :today, :reason, :now, :me, :today)""")
                .param("id", id).param("today", today()).param("reason", reason.strip()).param("now", now()).param("me", me.userId()).update();
            record(me, id, "ENDED", actors.called(relation.userId()) + "：" + reason.strip());
        }
        return required(id);
    }

    /** Everybody sees their own; who keeps relations and auditors see all. The latest first. */
    @Transactional(readOnly = true)
    public List<StaffRelation> visible() {
        Actor me = me();
        return sql.sql(SELECT + "where r.user_id = :me or :all order by r.id desc limit 500")
            .param("me", me.userId()).param("all", keeps(me) || me.has("auditor")).query(this::relation).list();
    }

    private StaffRelation required(long id) {
        return sql.sql(SELECT + "where r.id = :id").param("id", id).query(this::relation).optional()
            .orElseThrow(() -> Refusal.ofInput("relation", "没有这项关系 " + id, "there is no relation " + id));
    }

    private static boolean keeps(Actor actor) {
        return actor.has("admin") || actor.has("risk-inspector");
    }

    private void record(Actor by, long id, String outcome, String message) {
        trail.record(by.userId(), ActPlace.outsideProcess(null, "staff-relation"), outcome, "LIM-06", message,
            List.of(new Reference("staff-relation", String.valueOf(id), null)));
    }

    private String masked(String sealed) {
        return sealed == null ? null : Masking.number(sealing.open(PLACE, sealed));
    }

    private Actor me() {
        return actors.person();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Timestamp now() {
        return Columns.at(clock.instant());
    }

    private StaffRelation relation(ResultSet row, int number) throws SQLException {
        return new StaffRelation(row.getLong("id"), row.getString("user_id"), masked(row.getString("identity")), row.getString("name"),
            row.getString("relation_zh"), row.getString("relation_en"), Columns.date(row, "valid_from"), Columns.date(row, "ended_on"),
            row.getString("recorded_by"));
    }
}
