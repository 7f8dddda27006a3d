package io.sancha.platform.moving;

import io.sancha.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code case_move_case} and {@code case_move_outcome}: what the dry run found of each case, and what became of it. */
@Repository
class MoveCases {
    private static final String BETWEEN_STEPS = "\n";
    private final JdbcClient sql;
    private final Clock clock;

    MoveCases(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Adds all of a dry run with one statement. */
    void add(long plan, List<PlannedCase> cases) {
        sql.sql("""
            insert into case_move_case (plan_id, instance_id, case_id, branch, version, at, becomes, rule, zh, en, path)
            select :plan, * from unnest(:instances, :cases, :branches, cast(:versions as integer[]), :at, :becomes, :rules, :zh, :en, :paths)""")
            .param("plan", plan).param("instances", column(cases, PlannedCase::instance)).param("cases", column(cases, PlannedCase::caseId))
            .param("branches", column(cases, PlannedCase::branch)).param("versions", cases.stream().map(PlannedCase::version).toArray(Integer[]::new))
            .param("at", column(cases, PlannedCase::at)).param("becomes", column(cases, one -> one.verdict().becomes()))
            .param("rules", column(cases, one -> one.verdict().rule())).param("zh", column(cases, one -> one.verdict().zh()))
            .param("en", column(cases, one -> one.verdict().en())).param("paths", column(cases, one -> path(one.verdict()))).update();
    }

    private static String[] column(List<PlannedCase> cases, Function<PlannedCase, String> of) {
        return cases.stream().map(of).toArray(String[]::new);
    }

    private static String path(Verdict verdict) {
        return verdict.path().isEmpty() ? null : String.join(BETWEEN_STEPS, verdict.path());
    }

    /** All of a plan as they were found, for its hash. */
    List<PlannedCase> planned(long plan) {
        return sql.sql("select instance_id, case_id, branch, version, at, becomes, rule, zh, en, path from case_move_case where plan_id = :plan")
            .param("plan", plan).query((row, n) -> planned(row)).list();
    }

    /** Those whose turn is next, at most so many; none once all have come out. */
    List<PlannedCase> pending(long plan, int most) {
        return sql.sql("""
            select c.instance_id, c.case_id, c.branch, c.version, c.at, c.becomes, c.rule, c.zh, c.en, c.path from case_move_case c
             where c.plan_id = :plan and c.rule is null
               and c.instance_id not in (select o.instance_id from case_move_outcome o where o.plan_id = :plan)
             order by c.case_id, c.instance_id limit :most""").param("plan", plan).param("most", most).query((row, n) -> planned(row)).list();
    }

    boolean isOut(long plan, String instance) {
        return sql.sql("select exists (select from case_move_outcome where plan_id = :plan and instance_id = :instance)").param("plan", plan)
            .param("instance", instance).query(Boolean.class).single();
    }

    private static PlannedCase planned(ResultSet row) throws SQLException {
        return new PlannedCase(row.getString("instance_id"), row.getString("case_id"), row.getString("branch"), row.getInt("version"), row.getString("at"),
            new Verdict(row.getString("becomes"), row.getString("rule"), row.getString("zh"), row.getString("en"), steps(row.getString("path"))));
    }

    private static List<String> steps(String path) {
        return path == null ? List.of() : List.of(path.split(BETWEEN_STEPS));
    }

    /** @param at where it stood when it was its turn */
    void comesOut(long plan, String instance, CaseOutcome outcome, String at, Verdict verdict) {
        sql.sql("""
            insert into case_move_outcome (plan_id, instance_id, outcome, at, becomes, rule, zh, en, path, recorded_at, bank_date)
            values (:plan, :instance, :outcome, :at, :becomes, :rule, :zh, :en, :path, :now, :today)""")
            .param("plan", plan).param("instance", instance).param("outcome", outcome.name()).param("at", at).param("becomes", verdict.becomes())
            .param("rule", verdict.rule()).param("zh", verdict.zh()).param("en", verdict.en()).param("path", path(verdict))
            .param("now", Columns.at(clock.instant())).param("today", LocalDate.now(clock)).update();
    }

    /** A case as its rows tell it. @param at ids of elements, one blank between two; so {@code becomes} */
    record Found(String caseId, String branch, int version, String at, String becomes, CaseOutcome outcome, Instant outAt, String rule, String zh, String en,
        List<String> path) {
    }

    /** Branches of a plan's cases. */
    List<String> branches(long plan) {
        return sql.sql("select distinct branch from case_move_case where plan_id = :plan and branch is not null order by 1").param("plan", plan)
            .query(String.class).list();
    }

    /**
     * How many cases of somebody's branches are how far, by the number of the plan; a plan of which the branches have no case is left out.
     *
     * @param branches those, beside what belongs to no branch
     */
    Map<Long, MoveReader.Progress> progress(Collection<Long> plans, Collection<String> branches) {
        Map<Long, MoveReader.Progress> progress = new HashMap<>();
        sql.sql("""
            select c.plan_id, count(*) as all_cases, count(*) filter (where c.rule is not null) as held, count(*) filter (where o.outcome = 'MOVED') as moved,
                   count(*) filter (where o.outcome = 'REFUSED') as refused, count(*) filter (where o.outcome = 'OVER') as over
              from case_move_case c left join case_move_outcome o on o.plan_id = c.plan_id and o.instance_id = c.instance_id
             where c.plan_id = any (:plans) and (c.branch is null or c.branch = any (:branches)) group by c.plan_id""")
            .param("plans", plans.toArray(Long[]::new)).param("branches", Columns.texts(branches))
            .query(row -> {
                progress.put(row.getLong("plan_id"), new MoveReader.Progress(row.getInt("all_cases"), row.getInt("held"), row.getInt("moved"),
                    row.getInt("refused"), row.getInt("over")));
            });
        return progress;
    }

    /** A page of them, those that do not move first. @param after place of the last one read, 0 for the first page */
    List<Found> page(long plan, Collection<String> branches, int after, int limit) {
        return sql.sql("""
            select c.instance_id, c.case_id, c.branch, c.version, coalesce(o.at, c.at) as at, o.outcome, o.recorded_at,
                   case when o.outcome is null then c.becomes else o.becomes end as becomes, coalesce(c.rule, o.rule) as rule, coalesce(c.zh, o.zh) as zh,
                   coalesce(c.en, o.en) as en, coalesce(c.path, o.path) as path
              from case_move_case c left join case_move_outcome o on o.plan_id = c.plan_id and o.instance_id = c.instance_id
             where c.plan_id = :plan and (c.branch is null or c.branch = any (:branches))
             order by c.rule is null and o.rule is null, c.case_id, c.instance_id offset :after limit :limit""")
            .param("plan", plan).param("branches", Columns.texts(branches)).param("after", after).param("limit", limit)
            .query((row, n) -> new Found(row.getString("case_id"), row.getString("branch"), row.getInt("version"), row.getString("at"),
                row.getString("becomes"), Columns.constant(row, "outcome", CaseOutcome.class), Columns.instant(row, "recorded_at"), row.getString("rule"),
                row.getString("zh"), row.getString("en"), steps(row.getString("path")))).list();
    }
}
