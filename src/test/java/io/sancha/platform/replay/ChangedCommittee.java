package io.sancha.platform.replay;

import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.people.Actor;
import io.sancha.platform.release.ChangeReader;
import io.sancha.platform.release.ProposalDesk;
import io.sancha.platform.release.ReleaseDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationContext;

/** The committee's table with other figures, proposed as a reviewer proposes it. Withdrawn at the end, or taken out of the engine again. */
final class ChangedCommittee implements AutoCloseable {
    static final String DECISION = "determine-committee";
    static final Actor ONE = new Actor("process-reviewer", Set.of("process-reviewer", "head-office"));
    static final Actor OTHER = new Actor("process-reviewer-2", Set.of("process-reviewer", "head-office"));
    private static final String FILE = "committee/determine-committee.dmn";
    private final EngineActors people;
    private final RepositoryService repository;
    private final ProposalDesk proposals;
    private final ReleaseDesk releases;
    private final ChangeReader reader;
    private long id;

    ChangedCommittee(ApplicationContext beans) {
        people = beans.getBean(EngineActors.class);
        repository = beans.getBean(RepositoryService.class);
        proposals = beans.getBean(ProposalDesk.class);
        releases = beans.getBean(ReleaseDesk.class);
        reader = beans.getBean(ChangeReader.class);
    }

    /** An enterprise's loan goes to the committee from another amount on. @return the number of the proposal */
    long proposed(String threshold) {
        String cell = "</text></inputEntry>\n        <inputEntry id=\"enterprise";
        return with("1000000" + cell, threshold + cell);
    }

    /** @param word is in the table, and gives way to the other wherever it stands */
    long with(String word, String other) {
        String table = read();
        if (!table.contains(word)) {
            throw new IllegalArgumentException("the table has no " + word);
        }
        return deployed(FILE, table.replace(word, other));
    }

    long deployed(String file, String text) {
        String answer = as(ONE, () -> repository.createDeployment().name("committee").addString(file, text).deploy().getId());
        id = Long.parseLong(answer.replace("proposal-", ""));
        return id;
    }

    private static String read() {
        try {
            return Files.readString(Path.of("processes", FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void withdraw() {
        as(ONE, () -> {
            proposals.withdraw(id);
            return null;
        });
        id = 0;
    }

    /** @return what the story of the change says of its release */
    String released() {
        as(ONE, () -> {
            proposals.state(id, "试行");
            return null;
        });
        return as(OTHER, () -> {
            releases.release(id, reader.view(id).row().change().sha256());
            return reader.view(id).acts().stream().filter(act -> act.outcome().equals("CHANGE_RELEASED")).findFirst().orElseThrow().sentence();
        });
    }

    <T> T as(Actor who, Callable<T> deed) {
        try {
            return people.actingAs(who, deed);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody of the demo people, with the duties and branches they have. */
    <T> T as(String user, Callable<T> deed) {
        return as(new Actor(user, new HashSet<>(people.groupsOf(user))), deed);
    }

    @Override
    public void close() {
        if (id != 0 && as(ONE, () -> reader.view(id).row().change().outcome() == null)) {
            withdraw();
        }
        repository.createDeploymentQuery().deploymentName("#" + id + " committee").list().forEach(one -> repository.deleteDeployment(one.getId(), true));
    }
}
