package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import org.camunda.bpm.engine.ArtifactFactory;

/** A diagram names beans, never classes: no class is built because a diagram asks for it. */
class NoClasses implements ArtifactFactory {
    @Override
    public <T> T getArtifact(Class<T> asked) {
        throw Refusal.by("MOD-05", "流程图不能指定 Java 类（" + asked.getName() + "），请使用步骤名称",
            "a diagram cannot name the Java class " + asked.getName() + "; name the step");
    }
}
