package io.sancha.platform.people;

import io.sancha.platform.audit.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 回避: who is a relative of, or connected with, the customer, its legal representative, a shareholder, a guarantor, an owner of the
 * collateral or a member of its group does not touch the case (LIM-06; of members of the committee CMT-08). Who is who in a case, and how
 * two numbers are found to be the same, stands in the database's view {@code case_party} and function {@code relation_to_case} alone.
 */
@Component
class Recusal {
    private final JdbcClient sql;
    private final Clock clock;
    private final Actors actors;

    Recusal(JdbcClient sql, Clock clock, Actors actors) {
        this.sql = sql;
        this.clock = clock;
        this.actors = actors;
    }

    /** @param party name of who is related @param chinese what they are to the person, such as 配偶 @param role what they are in the case */
    private record Relation(String party, String chinese, String english, String role, String roleInEnglish) {
    }

    /** @throws Refusal by LIM-06 or CMT-08, naming the relation, if the person is related to somebody in the case today */
    void check(String caseId, String duty, String userId) {
        find(caseId, userId).ifPresent(relation -> {
            throw Refusal.by(duty.startsWith("committee-") ? "CMT-08" : "LIM-06",
                actors.called(userId) + " 与" + relation.role() + " " + relation.party() + " 有关系（" + relation.chinese() + "），须回避本案，请由他人办理",
                actors.called(userId) + " is related (" + relation.english() + ") to " + relation.party() + ", " + relation.roleInEnglish()
                + ", and keeps away from this case; let another person act");
        });
    }

    private Optional<Relation> find(String caseId, String userId) {
        return sql.sql("""
            select name as party, relation_zh as chinese, relation_en as english, role_zh as role, role_en as role_in_english
              from relation_to_case(:case, :user, :today)""")
            .param("case", caseId).param("user", userId).param("today", LocalDate.now(clock)).query(Relation.class).list().stream().findFirst();
    }
}
