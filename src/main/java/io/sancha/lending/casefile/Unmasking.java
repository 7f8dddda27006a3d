package io.sancha.lending.casefile;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.Duties;
import io.sancha.platform.people.Duty;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a person's whole number to somebody whose work needs it (CUS-12): within the own branch, under a duty that the table
 * {@code unmask_right} names, for a reason in words. Who saw which number of which case, and why, stands on the trail, and so does every
 * refused attempt; the number itself never does.
 */
@Service
public class Unmasking {
    static final String RULE = "CUS-12";
    private static final String ACT = "unmask-identity";
    private static final int SHORTEST_REASON = 6;
    private static final int LONGEST_REASON = 200;
    private static final int DIFFERENT_SIGNS = 4;
    private final CaseScope scope;
    private final CaseRegister cases;
    private final List<PersonNumbers> numbers;
    private final Trail trail;
    private final Actors actors;
    private final JdbcClient sql;
    private final Duties duties;

    Unmasking(CaseScope scope, CaseRegister cases, List<PersonNumbers> numbers, Trail trail, Actors actors, JdbcClient sql,
        Duties duties) {
        this.scope = scope;
        this.cases = cases;
        this.numbers = numbers;
        this.trail = trail;
        this.actors = actors;
        this.sql = sql;
        this.duties = duties;
    }

    /**
     * @param field the path at which the case's facts show the number, such as {@code customer.idNumber}
     * @return the whole number
     * @throws Refusal CUS-12 for a duty that has no need of it; INPUT for a case out of scope, a poor reason, or a field without a number
     */
    @Transactional
    public String number(String caseId, String field, String reason) {
        String duty = null;
        try {
            scope.visible(caseId);
            duty = dutyInNeed();
            String words = reasonInWords(reason);
            String number = find(caseId, field);
            trail.record(actors.currentUser(), place(caseId, duty), "UNMASKED", RULE, field + "：" + words,
                List.of(new Reference("identity-number", field, null)));
            return number;
        } catch (Refusal refusal) {
            throw refusal.happenedAt(place(cases.find(caseId).map(CreditCase::id).orElse(null), duty));
        }
    }

    private static ActPlace place(String caseId, String duty) {
        return new ActPlace(caseId, ACT, null, null, duty);
    }

    private String dutyInNeed() {
        Set<String> groups = actors.current().map(Actor::groups).orElse(Set.of());
        Set<String> inNeed = Set.copyOf(sql.sql("select duty from unmask_right").query(String.class).list());
        return duties.all().stream().map(Duty::id).filter(inNeed::contains).filter(groups::contains).findFirst()
            .orElseThrow(() -> Refusal.by(RULE, "您的岗位无需查看完整证件号码；确有需要的，请客户经理或调查人查看",
            "your duty does not need whole identity numbers; ask the relationship manager or an investigator"));
    }

    private static String reasonInWords(String reason) {
        String words = reason == null ? "" : reason.strip();
        if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON || words.codePoints().distinct().count() < DIFFERENT_SIGNS) {
            throw Refusal.by(RULE, "请写明查看原因，" + SHORTEST_REASON + " 至 " + LONGEST_REASON + " 字",
                "say what you need the number for, in " + SHORTEST_REASON + " to " + LONGEST_REASON + " characters").atField("reason");
        }
        return words;
    }

    private String find(String caseId, String field) {
        return numbers.stream().map(all -> all.of(caseId).get(field)).filter(found -> found != null).findFirst()
            .orElseThrow(() -> Refusal.ofInput("field", "本案没有号码 " + field, "the case has no number " + field));
    }
}
