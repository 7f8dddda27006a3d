package io.sancha.lending.search;

import io.sancha.platform.database.Columns;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes note of what can be found, in the transaction in which it is stated. */
@Component
public class Findables {
    private final JdbcClient sql;

    Findables(JdbcClient sql) {
        this.sql = sql;
    }

    /** These lead to a case from now on, in the branch of that case. However many they are, it takes three statements. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String caseId, List<Findable> things) {
        if (things.isEmpty()) {
            return;
        }
        statement("""
            insert into findable (branch, kind, subject, label)
            select c.branch, t.kind, t.subject, t.label
              from case_branch c cross join unnest(:kinds, :subjects, :labels) t (kind, subject, label) where c.case_id = :case
            on conflict on constraint findable_once do nothing""", caseId, things).update();
        statement("""
            insert into findable_case (findable_id, case_id)
            select f.id, c.case_id from case_branch c cross join unnest(:kinds, :subjects, :labels) t (kind, subject, label)
              join findable f on f.branch = c.branch and f.kind = t.kind and f.subject = t.subject and f.label = t.label where c.case_id = :case
            on conflict do nothing""", caseId, things).update();
        List<String> keys = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            keys.addAll(things.get(i).keys());
            places.addAll(java.util.Collections.nCopies(things.get(i).keys().size(), i + 1));
        }
        statement("""
            insert into findable_key (branch, key, findable_id)
            select f.branch, k.key, f.id
              from case_branch c cross join unnest(:kinds, :subjects, :labels) with ordinality t (kind, subject, label, place)
              join findable f on f.branch = c.branch and f.kind = t.kind and f.subject = t.subject and f.label = t.label
              join unnest(:keys, :places) k (key, place) on k.place = t.place where c.case_id = :case
            on conflict do nothing""", caseId, things).param("keys", Columns.texts(keys)).param("places", places.toArray(Integer[]::new)).update();
    }

    private JdbcClient.StatementSpec statement(String text, String caseId, List<Findable> things) {
        return sql.sql(text).param("case", caseId).param("kinds", texts(things, thing -> thing.kind().name()))
            .param("subjects", texts(things, Findable::subject)).param("labels", texts(things, Findable::label));
    }

    private static String[] texts(List<Findable> things, java.util.function.Function<Findable, String> part) {
        return Columns.texts(things.stream().map(part).toList());
    }
}
