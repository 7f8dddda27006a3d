package io.sancha.randomwalk;

import io.sancha.platform.engine.BankClock;
import io.sancha.platform.engine.CaseTimers;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import io.sancha.steps.endofday.EndOfDay;
import io.sancha.steps.endofday.Partition;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Random people do random things through every entry point on random cases, while the days pass. The same seed does the same. About a third of
 * the time somebody does honest work, so that cases get on; otherwise anybody tries anything.
 */
final class Walk {
    private static final double HONEST = 0.3;
    private static final int PATIENCE = 12;
    private final Random random;
    private final Cast cast;
    private final Call call;
    private final Ledger ledger = new Ledger();
    private final TaskDesk desk;
    private final CaseTimers timers;
    private final EndOfDay endOfDay;
    private final BankClock clock;
    private final JdbcTemplate sql;
    private final JavaEntrance java;
    private final List<Begun> cases = new ArrayList<>();
    private int step;

    Walk(ApplicationContext beans, int port, Cast cast, long seed) {
        this.random = new Random(seed);
        this.cast = cast;
        this.call = new Call(port);
        this.desk = beans.getBean(TaskDesk.class);
        this.timers = beans.getBean(CaseTimers.class);
        this.endOfDay = beans.getBean(EndOfDay.class);
        this.clock = beans.getBean(BankClock.class);
        this.sql = beans.getBean(JdbcTemplate.class);
        this.java = new JavaEntrance(beans, random);
        clock.standAt(Begun.FIRST_DAY.atTime(9, 0).atZone(BankClock.CHINA).toInstant());
        for (int i = 0; i < 8; i++) {
            begin(beans, Cast.BRANCHES.get(i % 2), i / 2 % 2 == 0);
        }
    }

    private void begin(ApplicationContext beans, String branch, boolean enterprise) {
        Call.Answer answer = call.send(Cast.honest("relationship-manager", branch, 1), "POST", "/engine-rest/process-definition/key/credit-lifecycle/start",
            "{}");
        if (!answer.done()) {
            throw new IllegalStateException("no case was begun: " + answer);
        }
        cases.add(Begun.of(beans, answer.body(), branch, enterprise, random.nextInt(90_000)));
    }

    Ledger ledger() {
        return ledger;
    }

    List<String> caseIds() {
        return cases.stream().map(Begun::id).toList();
    }

    /** Goes on for so many steps, or until something was let through that ought not to be, if that is what is waited for. */
    void go(int steps, boolean untilViolated) {
        for (int i = 0; i < steps && !(untilViolated && !ledger.violations().isEmpty()); i++) {
            step++;
            Begun one = cases.get(random.nextInt(cases.size()));
            List<HumanTask> waiting = desk.openIn(one.id());
            if (waiting.isEmpty()) {
                if (random.nextInt(4) == 0) {
                    theDayEnds();
                }
                continue;
            }
            HumanTask task = waiting.get(random.nextInt(waiting.size()));
            if (random.nextDouble() < HONEST) {
                workHonestly(one, task);
            } else {
                tempt(one, task, cast.all().get(random.nextInt(cast.all().size())));
            }
            clock.moveBy(Duration.ofMinutes(1));
            if (LocalTime.now(clock).isAfter(LocalTime.of(17, 0))) {
                theDayEnds();
            }
        }
    }

    private void workHonestly(Begun one, HumanTask task) {
        LocalDate earliest = one.entries().notBefore(task).orElse(LocalDate.MIN);
        while (today().isBefore(earliest)) {
            theDayEnds();
        }
        Cast.Person who = cast.byId(task.assignee() != null ? task.assignee()
            : random.nextBoolean() ? Cast.tempted(one.branch(), 1 + random.nextInt(Cast.TEMPTED))
            : Cast.honest(task.duty(), one.branch(), 1 + random.nextInt(5)));
        if (task.assignee() == null) {
            claim(one, task, who);
            return;
        }
        if (!complete(one, task, who, random.nextInt(4) == 0) && one.failed() % PATIENCE == 0) {
            call.send(who.userId(), "POST", "/engine-rest/task/" + task.id() + "/unclaim", "{}");
            theDayEnds();
        }
    }

    private void tempt(Begun one, HumanTask task, Cast.Person who) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> claim(one, task, who);
            case 3, 4 -> complete(one, task, who, random.nextBoolean());
            case 5 -> java.tempt(who, one, task).ifPresent(what -> ledger.letThrough(step, who.userId(), what, "done"));
            case 6 -> look(one, task, who);
            case 7 -> standIn(one, task, who);
            default -> trySomethingElse(one, task, who, Temptations.ALL.get(random.nextInt(Temptations.ALL.size())));
        }
    }

    private void claim(Begun one, HumanTask task, Cast.Person who) {
        Call.Answer answer = random.nextBoolean() ? call.send(who.userId(), "POST", "/api/tasks/" + task.id() + "/claim", null)
            : call.send(who.userId(), "POST", engine() + "/task/" + task.id() + "/claim", "{\"userId\":\"" + who.userId() + "\"}");
        judged(answer, who, "claim " + task.key(), () -> ledger.worked(step, today(), who, task, one.branch(), false));
    }

    /** @param engine whether the entry is saved first and the task completed through the engine's own REST @return whether it was completed */
    private boolean complete(Begun one, HumanTask task, Cast.Person who, boolean engine) {
        String entry = one.entry(task);
        Call.Answer answer;
        if (engine) {
            call.send(who.userId(), "PUT", "/api/tasks/" + task.id() + "/draft", entry);
            answer = call.send(who.userId(), "POST", engine() + "/task/" + task.id() + "/complete", "{}");
        } else {
            answer = call.send(who.userId(), "POST", "/api/tasks/" + task.id() + "/complete", entry);
        }
        judged(answer, who, "complete " + task.key(), () -> ledger.worked(step, today(), who, task, one.branch(), true));
        return answer.done();
    }

    /** Who holds the task names somebody to stand in, or somebody takes it over. */
    private void standIn(Begun one, HumanTask task, Cast.Person who) {
        if (task.assignee() != null && random.nextBoolean()) {
            Cast.Person absent = cast.byId(task.assignee());
            Call.Answer answer = call.send(absent.userId(), "POST", "/api/stand-ins",
                "{\"delegate\":\"%s\",\"duty\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"reason\":\"休假\"}"
                .formatted(who.userId(), task.duty(), today(), today().plusDays(9)));
            judged(answer, absent, "name a stand-in", () -> ledger.arranged(step, absent, who, task.duty(), today(), today().plusDays(9)));
            return;
        }
        Call.Answer answer = call.send(who.userId(), "POST", "/api/tasks/" + task.id() + "/take-over", null);
        judged(answer, who, "take over " + task.key(), () -> ledger.worked(step, today(), who, task, one.branch(), false));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void look(Begun one, HumanTask task, Cast.Person who) {
        for (String path : List.of("/api/cases/" + one.id(), "/api/cases/" + one.id() + "/trail", "/api/tasks/" + task.id(),
            "/engine-rest/task/" + task.id())) {
            if (call.send(who.userId(), "GET", path, null).done() && !who.branches().contains(one.branch())) {
                ledger.violated("branch: step " + step + ": " + who.userId() + " saw " + path + " of branch " + one.branch());
            }
        }
        if (call.send(null, "GET", "/api/cases/" + one.id(), null).done()) {
            ledger.letThrough(step, "nobody", "GET /api/cases", "a case");
        }
    }

    private void trySomethingElse(Begun one, HumanTask task, Cast.Person who, Temptations.Try wanted) {
        String other = cast.all().get(random.nextInt(cast.all().size())).userId();
        String body = wanted.body() == null ? null : filled(wanted.body(), one, task, who, other);
        Call.Answer answer = call.send(who.userId(), wanted.method(), filled(wanted.path(), one, task, who, other), body);
        boolean claims = wanted.names() && body.contains("\"" + who.userId() + "\"");
        if (answer.done() && claims) {
            ledger.worked(step, today(), who, task, one.branch(), false);
        } else if (answer.done() && !(wanted.givesBack() && who.userId().equals(task.assignee()))) {
            ledger.letThrough(step, who.userId(), wanted.toString(), answer.toString());
        } else if (!answer.done()) {
            refused(answer, who, wanted.toString());
        }
    }

    private String filled(String text, Begun one, HumanTask task, Cast.Person who, String other) {
        return text.replace("{engine}", engine()).replace("{task}", task.id()).replace("{case}", one.id()).replace("{instance}", one.instance())
            .replace("{definition}", one.definition())
            .replace("{job}", java.anyJob(one.id())).replace("{me}", who.userId()).replace("{other}", other).replace("{duty}", task.duty());
    }

    private void judged(Call.Answer answer, Cast.Person who, String what, Runnable done) {
        if (answer.done()) {
            done.run();
        } else {
            refused(answer, who, what);
        }
    }

    /** A try was refused: never as a fault of the server, and it is on the trail under the person's name. */
    private void refused(Call.Answer answer, Cast.Person who, String what) {
        ledger.refused();
        if (answer.status() >= 500) {
            ledger.violated("fault: step " + step + ": " + who.userId() + ", " + what + ": " + answer);
        }
        Long onTrail = sql.queryForObject("select count(*) from trail_record where actor = ? and outcome = 'REFUSED'", Long.class, who.userId());
        if (!ledger.grew(who.userId(), onTrail)) {
            ledger.violated("trail: step " + step + ": no record of " + who.userId() + ", " + what + ": " + answer);
        }
    }

    private String engine() {
        return Temptations.ENGINES.get(random.nextInt(Temptations.ENGINES.size()));
    }

    private void theDayEnds() {
        LocalDate today = today();
        for (Begun one : cases) {
            sql.queryForList("select number from loan_account where case_id = ?", String.class, one.id())
                .forEach(loan -> endOfDay.run(today, Partition.of(loan)));
        }
        clock.standAt(today.plusDays(1).atTime(9, 0).atZone(BankClock.CHINA).toInstant());
        cases.forEach(one -> timers.fireDue(one.id()));
    }
}
