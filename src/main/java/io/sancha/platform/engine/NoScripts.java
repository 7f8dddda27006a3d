package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** There is no script engine, whatever lies on the class path: a script in a diagram or a decision table never runs. */
class NoScripts implements ScriptEngineResolver {
    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw closed(factory.getLanguageName());
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return null;
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        throw closed(language);
    }

    private static Refusal closed(String language) {
        return Refusal.by("MOD-05", "流程图和决策表不能运行脚本（" + language + "），请由 Java 步骤完成",
            "diagrams and decision tables run no scripts (" + language + "); let a Java step do it");
    }
}
