package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.PlainText;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;

/**
 * What may be deployed, by whomever (DOR-05): diagrams made of the elements of {@link DiagramVocabulary}, decision tables in FEEL, and forms.
 * A form in HTML runs in the browser of whoever opens it, so only the forms that come with the bank's own build are taken.
 */
class DeploymentRules implements Deployer {
    private final DiagramVocabulary vocabulary;

    /** @param steps tells of a name whether it is one of the objects that diagrams may name */
    DeploymentRules(Predicate<Object> steps) {
        this.vocabulary = new DiagramVocabulary(new ExpressionRules(steps));
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            PlainText.of("deployment-name", deployment.getName());
            PlainText.of("deployment-source", deployment.getSource());
            deployment.getResources().values().forEach(this::check);
        }
    }

    private void check(ResourceEntity file) {
        String name = PlainText.of("file", file.getName());
        String kind = name.substring(name.lastIndexOf('.') + 1);
        switch (kind) {
            case "bpmn" -> diagram(name, file.getBytes(), Bpmn::readModelFromStream);
            case "dmn" -> diagram(name, file.getBytes(), Dmn::readModelFromStream);
            case "html" -> file.setBytes(ofTheBuild(name, file.getBytes()));
            case "form" -> FormRules.check(name, file.getBytes());
            default -> throw refused(name, "只接受 .bpmn、.dmn、.form 和随系统发布的 .html",
                "only .bpmn, .dmn, .form and the .html that comes with the system are taken");
        }
    }

    private void diagram(String name, byte[] content, Consumer<InputStream> schema) {
        vocabulary.check(name, new ByteArrayInputStream(content));
        try {
            schema.accept(new ByteArrayInputStream(content));
        } catch (ModelException e) {
            String reason = deepest(e);
            throw refused(name, "不符合格式：" + reason, "does not follow its schema: " + reason);
        }
    }

    /** What the parser found, from which the outer exceptions only tell that something was. */
    private static String deepest(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null && cause.getCause().getMessage() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /** What the engine says of files that it cannot deploy, file by file, as a refusal; nothing of any other fault. */
    static Optional<Refusal> told(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException parsing) {
                String reasons = parsing.getResorceReports().stream().flatMap(file -> file.getErrors().stream()
                        .map(error -> file.getResourceName() + "，" + error.getMainElementId() + "：" + error.getMessage()))
                    .distinct().collect(Collectors.joining("；"));
                return Optional.of(refused(parsing.getResorceReports().get(0).getResourceName(), "不能部署：" + reasons, "cannot be deployed: " + reasons));
            }
            if (cause instanceof DmnEngineException || cause instanceof NotValidException) {
                return Optional.of(refused("(dmn)", "不能部署：" + deepest(cause), "cannot be deployed: " + deepest(cause)));
            }
        }
        return Optional.empty();
    }

    /** The form, completed with its shared parts where it was sent as it lies in the source. */
    private static byte[] ofTheBuild(String name, byte[] content) {
        return BuildForms.complete(content).orElseThrow(() -> refused(name, "网页表单须随系统一同发布", "a form in HTML must come with the system's own build"));
    }

    static Refusal refused(String file, String chinese, String english) {
        return Refusal.by("DOR-05", "文件 " + file + "：" + chinese, "file " + file + ": " + english);
    }
}
