package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * What may be deployed, by whomever (DOR-05): diagrams made of the elements of {@link DiagramVocabulary}, decision tables in FEEL, and forms.
 * A form in HTML runs in the browser of whoever opens it, so only the forms that come with the bank's own build are taken.
 */
class DeploymentRules implements Deployer {
    private final DiagramVocabulary vocabulary = new DiagramVocabulary();

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment.getResources().values().forEach(this::check);
        }
    }

    private void check(ResourceEntity file) {
        String name = file.getName();
        String kind = name.substring(name.lastIndexOf('.') + 1);
        switch (kind) {
            case "bpmn", "dmn" -> vocabulary.check(name, new ByteArrayInputStream(file.getBytes()));
            case "html" -> file.setBytes(ofTheBuild(name, file.getBytes()));
            case "form" -> { }
            default -> throw refused(name, "只接受 .bpmn、.dmn、.form 和随系统发布的 .html",
                "only .bpmn, .dmn, .form and the .html that comes with the system are taken");
        }
    }

    /** The form, completed with its shared parts where it was sent as it lies in the source. */
    private static byte[] ofTheBuild(String name, byte[] content) {
        return BuildForms.complete(content).orElseThrow(() -> refused(name, "网页表单须随系统一同发布", "a form in HTML must come with the system's own build"));
    }

    static Refusal refused(String file, String chinese, String english) {
        return Refusal.by("DOR-05", "文件 " + file + "：" + chinese, "file " + file + ": " + english);
    }
}
