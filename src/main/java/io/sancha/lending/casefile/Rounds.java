package io.sancha.lending.casefile;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often a case went through a step, and what was stated each time (SEQ-01). A case that is returned comes to a step again: that is a new
 * round, in which everything of the step is stated anew. Within one round each fact is stated once, whoever asks and by whatever way.
 */
@Component
public class Rounds {
    private final JdbcClient sql;
    private final Clock clock;

    Rounds(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The case comes to a step, or within one has to do it anew. @param step key of the step's process, such as {@code review} */
    public void begin(String caseId, String step) {
        sql.sql("insert into case_round (case_id, step, began_at) values (:case, :step, :now)").param("case", caseId).param("step", step)
            .param("now", Columns.at(clock.instant())).update();
    }

    /**
     * Takes note that a fact is stated in the round of the step in which the case now is. Of two at once the second waits for the first.
     *
     * @param step key of the step's process
     * @param fact what is stated, such as {@code credit-review}
     * @param chinese the same for a sentence, such as 本轮审查意见已提交
     * @param english the same as a clause, such as "the opinion of this round was given"
     * @throws Refusal SEQ-01 if it was stated in this round
     */
    public void once(String caseId, String step, String fact, String chinese, String english) {
        int stated = sql.sql("""
            insert into case_round_fact (case_id, step, round, fact, stated_at)
            select :case, :step, coalesce(max(id), 0), :fact, :now from case_round where case_id = :case and step = :step on conflict do nothing""")
            .param("case", caseId).param("step", step).param("fact", fact).param("now", Columns.at(clock.instant())).update();
        OnceOnly.check(stated == 0, chinese, english);
    }
}
