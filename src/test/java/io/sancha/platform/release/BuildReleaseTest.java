package io.sancha.platform.release;

import static io.sancha.platform.release.Reviewers.ONE;
import static io.sancha.platform.release.Reviewers.OTHER;
import static io.sancha.platform.release.Reviewers.REVIEW;
import static io.sancha.platform.release.Reviewers.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.engine.BuildFiles;
import io.sancha.platform.engine.ProcessFiles;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.release.ProcessChange.Kind;
import io.sancha.platform.release.ProcessChange.State;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What becomes of reviewers' releases when the system starts again, with the same build or with another (CHG-08). */
class BuildReleaseTest extends IntegrationTest {
    private static final String ACCEPTANCE = "acceptance/acceptance.bpmn";
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private BuildRelease build;
    @Autowired
    private ProcessChanges changes;
    @Autowired
    private ProcessFiles processes;
    @Autowired
    private RepositoryService repository;
    private Reviewers reviewers;

    @BeforeEach
    void atWork() {
        reviewers = new Reviewers(beans);
    }

    @AfterEach
    void asItWas() {
        reviewers.close();
        build.release(BuildFiles.all());
        reviewers.close();
    }

    @Test
    void theFirstStartReleasesEveryFileAndTheSameBuildNoneAgain() {
        ProcessChange first = changes.latest(Long.MAX_VALUE, 1000).stream().filter(change -> change.kind() == Kind.BUILD).reduce((a, b) -> b).orElseThrow();
        assertThat(first.state()).isEqualTo(State.RELEASED);
        assertThat(first.proposedBy()).isEqualTo("system");
        assertThat(changes.files(first.id())).hasSize((int) BuildFiles.all().stream().filter(file -> !file.name().endsWith(".html")).count());
        int kept = reviewers.kept();
        long deployments = reviewers.deployments();
        build.afterSingletonsInstantiated();
        assertThat(reviewers.deployments()).as("nothing has changed, so nothing is deployed anew").isEqualTo(deployments);
        assertThat(reviewers.kept()).isEqualTo(kept);
    }

    @Test
    void aRestartAndAnotherFileOfTheBuildLeaveAReviewersReleaseAlone() {
        release(renamed("记下意见"));
        build.release(BuildFiles.all());
        assertThat(running(REVIEW)).isEqualTo(renamed("记下意见"));

        String acceptance = Reviewers.read(ACCEPTANCE).replaceFirst("<bpmn:documentation>", "<bpmn:documentation>新版。");
        build.release(with(ACCEPTANCE, acceptance));

        assertThat(running(REVIEW)).isEqualTo(renamed("记下意见"));
        assertThat(running(ACCEPTANCE)).isEqualTo(acceptance);
        ProcessChange brought = changes.latest(Long.MAX_VALUE, 1).get(0);
        assertThat(brought.kind()).isEqualTo(Kind.BUILD);
        assertThat(changes.files(brought.id())).extracting(ChangeFile::name).containsExactly(ACCEPTANCE);
        assertThat(brought.reason()).doesNotContain("取代");
    }

    @Test
    void aFileThatTheBuildChangesTakesThePlaceOfAReviewersAndSaysSo() {
        long id = release(renamed("记下意见"));
        build.release(with(REVIEW, renamed("系统新版")));
        assertThat(running(REVIEW)).isEqualTo(renamed("系统新版"));
        ProcessChange brought = changes.latest(Long.MAX_VALUE, 1).get(0);
        assertThat(brought.reason()).contains(REVIEW + " (#" + id + ")").contains("sets aside");
        assertThat(reviewers.sees(ONE, brought.id()).acts()).singleElement().satisfies(act -> assertThat(act.sentence()).contains("#" + id));
    }

    /** What runs does not go with what the build brings: then all of the build's runs. */
    @Test
    void whatDoesNotGoWithTheBuildIsSetAsideAsAWhole() {
        String wrong = Reviewers.read(ACCEPTANCE).replaceFirst("camunda:candidateGroups=\"acceptance-officer\"", "camunda:candidateGroups=\"reviewer\"");
        assertThat(wrong).isNotEqualTo(Reviewers.read(ACCEPTANCE));
        try (var past = new PastTheRules(beans, ACCEPTANCE, wrong)) {
            build.release(with(REVIEW, renamed("系统新版")));
            assertThat(running(ACCEPTANCE)).isEqualTo(Reviewers.read(ACCEPTANCE));
            assertThat(running(REVIEW)).isEqualTo(renamed("系统新版"));
            assertThat(changes.latest(Long.MAX_VALUE, 1).get(0).reason()).contains(ACCEPTANCE).contains("MOD-06");
        }
    }

    /** A form lies in the deployment of its diagram: the diagram is deployed with it, as it runs. */
    @Test
    void anotherFormOfTheBuildComesToTheDiagramThatRuns() {
        release(renamed("记下意见"));
        long deployments = reviewers.deployments();
        build.release(with("review/review-case.html", "<form>another</form>"));
        assertThat(reviewers.deployments()).isEqualTo(deployments + 1);
        assertThat(running(REVIEW)).isEqualTo(renamed("记下意见"));
        String newest = repository.createProcessDefinitionQuery().processDefinitionKey("review").latestVersion().singleResult().getDeploymentId();
        assertThat(repository.getDeploymentResourceNames(newest)).contains("review/review-case.html");
    }

    @Test
    void twoServersThatStartAtOnceReleaseItOnce() throws Exception {
        int kept = reviewers.kept();
        long deployments = reviewers.deployments();
        List<SourceFile> brought = with(REVIEW, renamed("系统新版"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> started = List.of(both.submit(() -> build.release(brought)), both.submit(() -> build.release(brought)));
            for (Future<?> one : started) {
                one.get();
            }
        } finally {
            both.shutdownNow();
        }
        assertThat(reviewers.kept()).isEqualTo(kept + 1);
        assertThat(reviewers.deployments()).isEqualTo(deployments + 1);
    }

    private long release(String text) {
        long id = reviewers.proposesWithReason(ONE, REVIEW, text);
        reviewers.releases(OTHER, id);
        return id;
    }

    private static List<SourceFile> with(String name, String text) {
        return BuildFiles.all().stream().map(file -> file.name().equals(name) ? new SourceFile(name, text.getBytes(StandardCharsets.UTF_8)) : file).toList();
    }

    private String running(String file) {
        return new String(processes.running(file).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
