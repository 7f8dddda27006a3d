package io.sancha.platform.task;

import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists as filters of Tasklist, which keeps no more of each than its name, its place and whose list it is: what stands in it, we say. */
@Component
public class WorklistFilters {
    private static final String KEY = "worklist";
    private final FilterService filters;
    private final TaskService tasks;
    private final JdbcClient sql;
    private final Actors actors;

    WorklistFilters(FilterService filters, TaskService tasks, JdbcClient sql, Actors actors) {
        this.filters = filters;
        this.tasks = tasks;
        this.sql = sql;
        this.actors = actors;
    }

    /** A list as a person sees it. @param filter by which Tasklist opens it */
    public record Shown(String id, String name, String filter) {
    }

    /** Makes the filter of a list if there is none. @return its id if it was made now */
    public Optional<String> establish(Worklist list, int place) {
        if (sql.sql("select 1 from act_ru_filter where properties_ like :list").param("list", "%\"" + KEY + "\":\"" + list.id() + "\"%")
            .query(Integer.class).optional().isPresent()) {
            return Optional.empty();
        }
        Filter filter = filters.newTaskFilter(list.name());
        // asked past us it finds nothing
        filter.setQuery(tasks.createTaskQuery().taskDefinitionKey("-"));
        filter.setProperties(Map.of(KEY, list.id(), "priority", place, "color", "#3b6ea5", "refresh", true, "showUndefinedVariable", false));
        return Optional.of(filters.saveFilter(filter).getId());
    }

    /** The list of which a filter is; nothing of a filter that an administrator made. */
    public Optional<Worklist> listOf(String filterId) {
        return sql.sql("select (regexp_match(properties_, '\"" + KEY + "\":\"([a-z-]+)\"'))[1] from act_ru_filter where id_ = :id").param("id", filterId)
            .query(String.class).optional().flatMap(Worklist::of);
    }

    /** The lists of the acting person, in their order. */
    public List<Shown> ofPerson() {
        Actor me = actors.person();
        Map<String, String> ids = Map.copyOf(sql.sql("""
            select (regexp_match(properties_, '"worklist":"([a-z-]+)"'))[1] as list, id_ from act_ru_filter where properties_ like '%"worklist":"%'""")
            .query((row, n) -> Map.entry(row.getString("list"), row.getString("id_"))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return Worklist.all().stream().filter(list -> list.duties().stream().anyMatch(me::has)).filter(list -> ids.containsKey(list.id()))
            .map(list -> new Shown(list.id(), list.name(), ids.get(list.id()))).toList();
    }
}
