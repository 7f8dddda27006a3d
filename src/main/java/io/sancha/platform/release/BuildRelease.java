package io.sancha.platform.release;

import io.sancha.platform.audit.Hashes;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Turns;
import io.sancha.platform.engine.BuildFiles;
import io.sancha.platform.engine.ProcessFiles;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.people.Actor;
import io.sancha.platform.release.ProcessChange.Kind;
import io.sancha.platform.release.ProcessChange.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys, when the system starts, the files that the build has changed since it was started last (CHG-08); on an empty database that is all of
 * them. What a reviewer released and the build did not change stays. Where the build's files and the reviewers' do not go together by the
 * guard, the build's are deployed as a whole, and the change says which releases it set aside.
 */
@Component
class BuildRelease implements SmartInitializingSingleton {
    private final ProcessChanges changes;
    private final ChangeRecord record;
    private final ProcessFiles processes;
    private final Turns turns;
    private final TransactionTemplate transaction;

    BuildRelease(ProcessChanges changes, ChangeRecord record, ProcessFiles processes, Turns turns, PlatformTransactionManager transactions) {
        this.changes = changes;
        this.record = record;
        this.processes = processes;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        release(BuildFiles.all());
    }

    /** Releases what has changed in these files since a build was started last. */
    void release(List<SourceFile> build) {
        try {
            transaction.executeWithoutResult(status -> release(build, null));
        } catch (Refusal together) {
            transaction.executeWithoutResult(status -> release(build, together));
        }
    }

    /** @param together why what changed does not go with what runs, so that all of the build's files are put in its place; null to try it first */
    private void release(List<SourceFile> build, Refusal together) {
        turns.take(ProposalDesk.TURN);
        Map<String, String> before = changes.buildFiles();
        List<SourceFile> changed = build.stream().filter(file -> !Hashes.sha256(file.content()).equals(before.get(file.name()))).toList();
        if (changed.isEmpty()) {
            return;
        }
        Set<String> names = changed.stream().map(SourceFile::name).collect(Collectors.toSet());
        List<SourceFile> deployed = new ArrayList<>();
        List<ChangeFile> files = new ArrayList<>();
        List<String> setAside = new ArrayList<>();
        build.stream().filter(file -> !file.name().endsWith(".html")).forEach(file -> {
            Optional<SourceFile> running = processes.running(file.name());
            String runs = running.map(found -> Hashes.sha256(found.content())).orElse(null);
            boolean differs = !Hashes.sha256(file.content()).equals(runs);
            if (differs && (together != null || names.contains(file.name()))) {
                deployed.add(file);
                files.add(new ChangeFile(file.name(), changes.keep(file.content()), running.map(found -> changes.keep(found.content())).orElse(null)));
                if (runs != null && !runs.equals(before.get(file.name()))) {
                    setAside.add(file.name() + changes.lastReleased(file.name()).map(change -> " (#" + change.id() + ")").orElse(""));
                }
            } else if (formsChanged(file.name(), names)) {
                // its forms lie in its own deployment, so it is deployed with them, as it runs
                running.ifPresent(deployed::add);
            }
        });
        released(changed, deployed, files, reason(changed, setAside, together));
    }

    private static boolean formsChanged(String diagram, Set<String> names) {
        return Contract.ofTheBank().processes().stream().filter(process -> process.file().equals(diagram)).flatMap(ContractProcess::forms)
            .anyMatch(names::contains);
    }

    private static String reason(List<SourceFile> changed, List<String> setAside, Refusal together) {
        String chinese = "系统更新了 " + changed.size() + " 个文件" + (setAside.isEmpty() ? "" : "，取代 " + String.join(", ", setAside))
            + (together == null ? "" : "；原有发布与之不合（" + together.rule() + "），整套改用系统的文件：" + together.chinese());
        String english = "the build changed " + changed.size() + " files" + (setAside.isEmpty() ? "" : " and sets aside " + String.join(", ", setAside))
            + (together == null ? "" : "; what ran does not go with it (" + together.rule() + "), so all of the build's files run: " + together.english());
        return chinese + " / " + english;
    }

    private void released(List<SourceFile> changed, List<SourceFile> deployed, List<ChangeFile> files, String reason) {
        long id = changes.add(Kind.BUILD, "随系统发布 with the build", null, files, null, Actor.SYSTEM);
        changed.forEach(file -> changes.addBuildFile(id, file.name(), Hashes.sha256(file.content())));
        changes.state(id, reason, Actor.SYSTEM);
        // of forms alone that no diagram shows there is nothing to deploy, and the engine takes no empty deployment
        String deployment = deployed.isEmpty() ? "none" : processes.deploy("#" + id + " build", deployed);
        changes.end(id, Outcome.RELEASED, null, deployment, Actor.SYSTEM);
        ProcessChange change = changes.find(id).orElseThrow();
        record.told(change, files, Actor.SYSTEM, "CHANGE_RELEASED", "CHG-08", reason);
    }
}
