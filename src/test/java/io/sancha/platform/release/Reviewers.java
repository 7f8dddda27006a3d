package io.sancha.platform.release;

import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two process reviewers at work on the bank's own files. What they released is taken out of the engine again at the end. */
public final class Reviewers implements AutoCloseable {
    public static final Actor ONE = new Actor("process-reviewer", Set.of("process-reviewer", "head-office"));
    public static final Actor OTHER = new Actor("process-reviewer-2", Set.of("process-reviewer", "head-office"));
    static final String REVIEW = "review/review.bpmn";
    private final EngineActors people;
    private final RepositoryService repository;
    private final ProposalDesk proposals;
    private final ReleaseDesk releases;
    private final ChangeReader reader;
    private final ProcessChanges changes;
    private final JdbcTemplate sql;

    public Reviewers(ApplicationContext beans) {
        people = beans.getBean(EngineActors.class);
        repository = beans.getBean(RepositoryService.class);
        proposals = beans.getBean(ProposalDesk.class);
        releases = beans.getBean(ReleaseDesk.class);
        reader = beans.getBean(ChangeReader.class);
        changes = beans.getBean(ProcessChanges.class);
        sql = beans.getBean(JdbcTemplate.class);
    }

    public <T> T as(Actor who, Callable<T> deed) {
        try {
            return people.actingAs(who, deed);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deploys a file as a person does. @return the number of the proposal */
    long proposes(Actor who, String file, String text) {
        String id = as(who, () -> repository.createDeployment().name("sandbox").source("test").addString(file, text).deploy().getId());
        return Long.parseLong(id.replace("proposal-", ""));
    }

    /** The same with its reason. */
    public long proposesWithReason(Actor who, String file, String text) {
        long id = proposes(who, file, text);
        states(who, id, "试行新名称");
        return id;
    }

    void states(Actor who, long id, String reason) {
        as(who, () -> {
            proposals.state(id, reason);
            return null;
        });
    }

    public void releases(Actor who, long id) {
        releases(who, id, changes.find(id).orElseThrow().sha256());
    }

    void releases(Actor who, long id, String seen) {
        as(who, () -> {
            releases.release(id, seen);
            return null;
        });
    }

    void refuses(Actor who, long id, String reason) {
        as(who, () -> {
            releases.refuse(id, reason);
            return null;
        });
    }

    void withdraws(Actor who, long id) {
        as(who, () -> {
            proposals.withdraw(id);
            return null;
        });
    }

    long takesBack(Actor who, long id) {
        return as(who, () -> proposals.takeBack(id, "有误").id());
    }

    ChangeReader.View sees(Actor who, long id) {
        return as(who, () -> reader.view(id));
    }

    ProcessChange change(long id) {
        return changes.find(id).orElseThrow();
    }

    long deployments() {
        return repository.createDeploymentQuery().count();
    }

    int kept() {
        return sql.queryForObject("select count(*) from process_change", Integer.class);
    }

    /** The diagram of the review with another name at one task: harmless, and another file each time. */
    static String renamed(String name) {
        return read(REVIEW).replace("name=\"记录审查意见&#10;", "name=\"" + name + "&#10;");
    }

    public static String read(String file) {
        try {
            return Files.readString(Path.of("processes", file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        changes.open().forEach(change -> withdraws(new Actor(change.proposedBy(), Set.of("process-reviewer")), change.id()));
        long first = sql.queryForObject("select min(id) from process_change where kind = 'BUILD'", Long.class);
        repository.createDeploymentQuery().list().stream().filter(deployment -> deployment.getName() != null && deployment.getName().startsWith("#")
            && !deployment.getName().startsWith("#" + first + " ")).forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }
}
