package io.sancha.platform.engine;

import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The diagrams and decision tables that run, and the one way to put others in their place, for the package that releases them. */
@Component
public class ProcessFiles {
    /** By this, those who read the engine's own list of deployments tell ours. */
    private static final String SOURCE = "sancha";
    private final RepositoryService repository;
    private final EngineActors people;
    private final TreeCheck trees;
    private final TransactionTemplate apart;

    ProcessFiles(RepositoryService repository, EngineActors people, TreeCheck trees, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.people = people;
        this.trees = trees;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Deploys within the running transaction: with it, it is undone. The forms of the diagrams come from the build.
     *
     * @return the engine's id of the deployment
     * @throws io.sancha.platform.audit.Refusal the rule of what the guard, or the engine, finds in the whole that would stand then
     */
    public String deploy(String name, Collection<SourceFile> files) {
        DeploymentBuilder deployment = repository.createDeployment().name(name).source(SOURCE);
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        return Releasing.doing(() -> deployment.deploy().getId());
    }

    /** What a deployment would say of these findings, for whoever asks before there is an engine. @throws io.sancha.platform.audit.Refusal if there are any */
    public static void refuse(List<Finding> findings) {
        DeploymentRules.refuse(findings);
    }

    /** Deploys and undoes it: tells what deploying would tell, the engine's own objections included. */
    public void tryOut(String name, Collection<SourceFile> files) {
        apart.executeWithoutResult(status -> {
            deploy(name, files);
            status.setRollbackOnly();
        });
    }

    /** What the guard finds in the files together with those that run beside them. */
    public List<Finding> findings(Collection<SourceFile> files) {
        Guard.Names names = trees.names(files);
        List<SourceFile> tree = new ArrayList<>(files);
        tree.addAll(StandingFiles.beside(names, file -> running(file).map(SourceFile::content).orElse(null)));
        return names.findings().isEmpty() ? trees.findings(tree) : names.findings();
    }

    /**
     * The file under the bank's own name, told by the process or decision in it, where it came without a folder, as Camunda Modeler sends it, or
     * under another; a file that is called otherwise than what is in it stays as it is, and the guard says so.
     */
    public SourceFile named(SourceFile file) {
        Guard.Names names = trees.names(List.of(file));
        boolean bare = !file.name().contains("/");
        Stream<String> known = Stream.concat(
            names.processes().stream().flatMap(key -> Contract.ofTheBank().process(key).map(ContractProcess::file).stream()),
            Contract.ofTheBank().allTables().filter(table -> names.decisions().contains(StandingFiles.key(table))));
        return known.filter(name -> bare || name.endsWith(file.name().substring(file.name().lastIndexOf('/')))).findFirst()
            .map(name -> new SourceFile(name, file.content())).orElse(file);
    }

    /** All that runs, of forms the names alone. */
    public List<SourceFile> running() {
        return people.askAsSystem(() -> StandingFiles.beside(Guard.Names.NONE, file -> content(file).orElse(null)));
    }

    /** The newest version of a file of the contract, or of a form in JSON, by its name in the bank. */
    public Optional<SourceFile> running(String file) {
        return people.askAsSystem(() -> content(file)).map(content -> new SourceFile(file, content));
    }

    private Optional<byte[]> content(String file) {
        if (file.endsWith(".form")) {
            return repository.createDeploymentQuery().orderByDeploymentTime().desc().list().stream()
                .filter(deployment -> repository.getDeploymentResourceNames(deployment.getId()).contains(file)).findFirst()
                .map(deployment -> read(deployment.getId(), file));
        }
        String key = StandingFiles.key(file);
        ResourceDefinition newest = file.endsWith(".bpmn")
            ? repository.createProcessDefinitionQuery().processDefinitionKey(key).withoutTenantId().latestVersion().singleResult()
            : repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).withoutTenantId().latestVersion().singleResult();
        return Optional.ofNullable(newest).map(definition -> read(definition.getDeploymentId(), definition.getResourceName()));
    }

    private byte[] read(String deployment, String file) {
        try (InputStream content = repository.getResourceAsStream(deployment, file)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
