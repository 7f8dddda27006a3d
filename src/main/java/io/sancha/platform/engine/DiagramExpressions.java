package io.sancha.platform.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Expressions of diagrams and decision tables: they see the variables, the named beans, and of other objects only what {@link DiagramObjects} names. */
class DiagramExpressions extends JuelExpressionManager {
    DiagramExpressions(Map<Object, Object> beans) {
        super(beans);
    }

    @Override
    protected ELResolver createElResolver() {
        var seen = new CompositeELResolver();
        seen.add(new VariableScopeElResolver());
        seen.add(new VariableContextElResolver());
        seen.add(new ReadOnlyMapELResolver(beans));
        seen.add(new DiagramObjects());
        return seen;
    }
}
