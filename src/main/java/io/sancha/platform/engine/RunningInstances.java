package io.sancha.platform.engine;

import io.sancha.platform.database.Columns;
import io.sancha.platform.database.SqlResource;
import io.sancha.platform.guard.flow.Done;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where running cases stand and what they have done: two statements, however many cases are asked for. */
@Component
public class RunningInstances {
    private static final String STANDINGS = SqlResource.beside(RunningInstances.class, "standings");
    /** Of the two questions each has its own condition, so that an index finds what is asked for. */
    private static final String WHICH = "/* which */ true";
    private static final String ON_VERSIONS = STANDINGS.replace(WHICH,
        "d.key_ = :process and d.version_ = any (:versions) and (i.tenant_id_ is null or i.tenant_id_ = any (:branches))");
    private static final String ONE = STANDINGS.replace(WHICH, "i.id_ = :instance");
    private static final String DOINGS = SqlResource.beside(RunningInstances.class, "doings");
    private static final int CANCELLED = 2;
    private final JdbcClient sql;

    RunningInstances(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A process instance of a case.
     *
     * @param path ids of the call activities that led to it, the outermost first
     * @param at ids of the elements at which it waits, with how many tokens
     * @param joining an element at which a token waits for others; null where none does
     * @param says its variables that are words
     * @param incident whether something in it has failed and waits to be mended
     * @param continuing whether the machine is to go on in it by itself
     */
    public record Level(String instance, List<String> path, String process, int version, Map<String, Integer> at, String joining, Map<String, String> says,
        boolean incident, boolean continuing) {
    }

    /** Something that a case has done, as it was called then. @param version of the diagram on which it was done; 0 where that is not there any more */
    public record Doing(Done what, int version) {
    }

    /**
     * A process instance with all that runs in its case.
     *
     * @param levels the outermost first
     * @param done what the case has done, the last at the end
     */
    public record Running(String instance, String caseId, String branch, List<Level> levels, List<Doing> done) {
        /** The one that was asked for. */
        public Level own() {
            return levels.stream().filter(level -> level.instance().equals(instance)).findFirst().orElseThrow();
        }
    }

    /** @param branches those whose instances are meant, beside what belongs to no branch @param most so many */
    public List<Running> onVersions(String process, Collection<Integer> versions, Collection<String> branches, int most) {
        return running(sql.sql(ON_VERSIONS).param("process", process).param("versions", versions.toArray(Integer[]::new))
            .param("branches", Columns.texts(branches)).param("most", most));
    }

    /** One, which nobody else works at until the transaction ends: of two at once the second finds it where the first left it. */
    public Optional<Running> locked(String instance) {
        hold(instance);
        return running(sql.sql(ONE).param("instance", instance).param("most", 1)).stream().findFirst();
    }

    /** Waits until nobody else works at the case of a process instance, and lets nobody until the transaction ends. */
    public void hold(String instance) {
        // tasks first, as whoever completes one does
        sql.sql("""
            select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ join act_ru_execution i on i.id_ = :instance
             where e.root_proc_inst_id_ = i.root_proc_inst_id_ order by t.id_ for update of t""").param("instance", instance).query(row -> { });
        sql.sql("""
            select e.id_ from act_ru_execution e join act_ru_execution i on i.id_ = :instance
             where e.root_proc_inst_id_ = i.root_proc_inst_id_ order by e.id_ for update of e""").param("instance", instance).query(row -> { });
    }

    private List<Running> running(JdbcClient.StatementSpec standings) {
        Map<String, List<Row>> found = new LinkedHashMap<>();
        standings.query((row, n) -> row(row)).list().forEach(row -> found.computeIfAbsent(row.asked(), asked -> new ArrayList<>()).add(row));
        Map<String, List<Doing>> done = done(found.values().stream().map(rows -> rows.get(0).caseId()).filter(id -> id != null).distinct().toList());
        List<Running> running = new ArrayList<>();
        found.forEach((asked, rows) -> {
            Row own = rows.stream().filter(row -> row.instance().equals(asked)).findFirst().orElseThrow();
            running.add(new Running(asked, own.caseId(), own.branch(), levels(rows), done.getOrDefault(own.caseId(), List.of())));
        });
        return running;
    }

    private record Row(String asked, String instance, String caseId, String branch, String caller, String calledBy, String process, int version, String at,
        String says, boolean incident, boolean continuing) {
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString("asked"), row.getString("instance"), row.getString("business_key_"), row.getString("tenant_id_"), row.getString("caller"),
            row.getString("called_by"), row.getString("key_"), row.getInt("version_"), row.getString("at"), row.getString("says"), row.getBoolean("incident"),
            row.getBoolean("continuing"));
    }

    private static List<Level> levels(List<Row> rows) {
        Map<String, Row> byInstance = new HashMap<>();
        rows.forEach(row -> byInstance.put(row.instance(), row));
        return rows.stream().map(row -> level(row, path(row, byInstance)))
            .sorted((one, other) -> Integer.compare(one.path().size(), other.path().size())).toList();
    }

    private static List<String> path(Row row, Map<String, Row> byInstance) {
        List<String> path = new ArrayList<>();
        for (Row at = row; at != null && at.caller() != null; at = byInstance.get(at.caller())) {
            path.add(0, at.calledBy());
        }
        return path;
    }

    private static Level level(Row row, List<String> path) {
        Map<String, Integer> at = new TreeMap<>();
        String joining = null;
        for (String element : row.at() == null ? new String[0] : row.at().split(" ")) {
            if (element.endsWith("?")) {
                joining = element.substring(0, element.length() - 1);
            } else {
                at.merge(element, 1, Integer::sum);
            }
        }
        return new Level(row.instance(), path, row.process(), row.version(), at, joining, said(row.says(), " "), row.incident(), row.continuing());
    }

    private static Map<String, String> said(String text, String between) {
        Map<String, String> said = new TreeMap<>();
        for (String one : text == null || text.isEmpty() ? new String[0] : text.split(between)) {
            said.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        return said;
    }

    private Map<String, List<Doing>> done(List<String> cases) {
        Map<String, Doing> known = new HashMap<>();
        Map<String, List<Doing>> done = new HashMap<>();
        sql.sql(DOINGS).param("cases", Columns.texts(cases)).param("cancelled", CANCELLED).query(row -> {
            List<Doing> all = new ArrayList<>();
            for (String one : row.getString("done").split(" ")) {
                all.add(known.computeIfAbsent(one, RunningInstances::doing));
            }
            done.put(row.getString("business_key_"), all);
        });
        return done;
    }

    /** {@code review:3/record-opinion?reviewOutcome=AGREED}. */
    private static Doing doing(String text) {
        String name = text.contains("?") ? text.substring(0, text.indexOf('?')) : text;
        int version = name.indexOf(':');
        int element = name.indexOf('/');
        Map<String, String> said = said(text.substring(Math.min(text.length(), name.length() + 1)), "&");
        return new Doing(new Done(name.substring(0, version), name.substring(element + 1), said), Integer.parseInt(name.substring(version + 1, element)));
    }
}
