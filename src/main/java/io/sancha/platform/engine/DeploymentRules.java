package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.input.PlainText;
import io.sancha.platform.people.Actors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * What may be deployed, by whomever (MOD-05 to MOD-09): files that, together with those that stand already, are free of findings by the
 * {@link Guard}. A form in HTML runs in the browser of whoever opens it, so only the forms that come with the bank's own build are taken.
 */
class DeploymentRules implements Deployer {
    /** Findings that a refusal names: as many as fit into what an answer holds. */
    private static final int NAMED = 6;
    private final RunningDiagrams running;
    private final TreeCheck trees;
    private final Actors actors;
    private final Supplier<Stream<DeploymentCheck>> more;

    /** @param more what else is asked of what a person deploys */
    DeploymentRules(RunningDiagrams running, TreeCheck trees, Actors actors, Supplier<Stream<DeploymentCheck>> more) {
        this.running = running;
        this.trees = trees;
        this.actors = actors;
        this.more = more;
    }

    /** Called before new files are stored, and whenever stored ones are read. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        List<ResourceEntity> files = List.copyOf(deployment.getResources().values());
        if (deployment.isNew()) {
            PlainText.of("deployment-name", deployment.getName());
            PlainText.of("deployment-source", deployment.getSource());
            check(deployment, files);
        }
        files.stream().filter(file -> file.getName().endsWith(".bpmn")).forEach(running::read);
    }

    private void check(DeploymentEntity deployment, List<ResourceEntity> sentFiles) {
        List<SourceFile> sent = sentFiles.stream().map(file -> new SourceFile(file.getName(), file.getBytes())).toList();
        Guard.Names names = trees.names(sent);
        refuse(names.findings());
        refuse(foreignForms(sentFiles));
        // a diagram's forms are found in its own deployment only: those that were not sent along come from the build
        new FormsOfDiagrams(deployment).complete(names.processes());
        List<SourceFile> tree = new ArrayList<>(sent);
        tree.addAll(StandingFiles.newest(names));
        refuse(trees.findings(tree));
        if (actors.current().isPresent()) {
            List<SourceFile> standing = StandingFiles.newest(Guard.Names.NONE);
            refuse(more.get().flatMap(check -> check.check(tree, standing).stream()).toList());
        }
    }

    /** Forms are completed with their shared parts where they were sent as they lie in the source. */
    private static List<Finding> foreignForms(List<ResourceEntity> files) {
        List<Finding> foreign = new ArrayList<>();
        files.stream().filter(file -> file.getName().endsWith(".html")).forEach(file -> BuildForms.complete(file.getBytes()).ifPresentOrElse(file::setBytes,
            () -> foreign.add(Finding.at(file.getName(), "", "MOD-05", "网页表单须随系统一同发布", "a form in HTML must come with the system's own build"))));
        return foreign;
    }

    /** @throws Refusal that names them, the first few with their places, where there are any */
    static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            int more = Math.max(0, findings.size() - NAMED);
            List<Finding> named = findings.stream().sorted(Comparator.comparing(DeploymentRules::weight)).limit(NAMED).toList();
            String zh = named.stream().map(finding -> place(finding) + "：" + finding.zh() + "（" + finding.rule() + "）").collect(Collectors.joining("；"));
            String en = named.stream().map(finding -> place(finding) + ": " + finding.en() + " (" + finding.rule() + ")").collect(Collectors.joining("; "));
            throw Refusal.by(named.get(0).rule(), "不能部署，共 " + findings.size() + " 处：" + zh + (more == 0 ? "" : "；另有 " + more + " 处"),
                "not deployed, " + findings.size() + " found: " + en + (more == 0 ? "" : "; and " + more + " more"));
        }
    }

    /** What could do harm is named first, then the order of lending, and how a drawing looks last. */
    private static int weight(Finding finding) {
        return finding.rule().equals("MOD-09") ? 2 : finding.rule().startsWith("MOD-") ? 0 : 1;
    }

    private static String place(Finding finding) {
        return finding.element().isEmpty() ? finding.file() : finding.file() + " " + finding.element();
    }

    /** What the engine says of files that it cannot deploy, file by file, as a refusal; nothing of any other fault. */
    static Optional<Refusal> told(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException parsing) {
                return Optional.of(refused(parsing));
            }
            if (cause instanceof DmnEngineException || cause instanceof NotValidException) {
                return Optional.of(Refusal.by("MOD-05", "不能部署：引擎不接受其中的决策表，请核对其输入、输出和单元格",
                    "cannot be deployed: the engine does not take a decision table in it; look at its inputs, outputs and cells"));
            }
        }
        return Optional.empty();
    }

    /** Where the engine stopped reading; in which words it says so is of its insides. */
    private static Refusal refused(ParseException parsing) {
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        parsing.getResorceReports().forEach(file -> file.getErrors().forEach(error -> {
            String element = error.getMainElementId() == null ? "" : " " + error.getMainElementId();
            chinese.add(file.getResourceName() + element + "（第 " + error.getLine() + " 行第 " + error.getColumn() + " 列）");
            english.add(file.getResourceName() + element + " (line " + error.getLine() + ", column " + error.getColumn() + ")");
        }));
        return Refusal.by("MOD-05", "不能部署，引擎读不了：" + chinese.stream().distinct().limit(NAMED).collect(Collectors.joining("；")) + "，请查该处的属性及其所指",
            "cannot be deployed, the engine cannot read " + english.stream().distinct().limit(NAMED).collect(Collectors.joining("; "))
                + "; look at the attributes there and at what they refer to");
    }
}
