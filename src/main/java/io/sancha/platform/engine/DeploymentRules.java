package io.sancha.platform.engine;

import io.sancha.platform.audit.Hashes;
import io.sancha.platform.audit.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

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
            case "html" -> ofTheBuild(name, file.getBytes());
            case "form" -> { }
            default -> throw refused(name, "只接受 .bpmn、.dmn、.form 和随系统发布的 .html", "only .bpmn, .dmn, .form and the .html that comes with the system are taken");
        }
    }

    private static void ofTheBuild(String name, byte[] content) {
        if (!Shipped.HTML.contains(Hashes.sha256(content))) {
            throw refused(name, "网页表单须随系统一同发布", "a form in HTML must come with the system's own build");
        }
    }

    static Refusal refused(String file, String chinese, String english) {
        return Refusal.by("DOR-05", "文件 " + file + "：" + chinese, "file " + file + ": " + english);
    }

    /** The forms that lie in the build, read when first asked for. */
    private static final class Shipped {
        static final Set<String> HTML = hashes();

        private static Set<String> hashes() {
            try {
                return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*/*.html")).map(Shipped::hash)
                    .collect(Collectors.toSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String hash(Resource form) {
            try (InputStream content = form.getInputStream()) {
                return Hashes.sha256(content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
