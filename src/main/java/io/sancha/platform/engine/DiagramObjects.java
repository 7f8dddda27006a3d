package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/**
 * What an expression may ask of an object: the case id and the setting of a variable of the execution, and the dates of timers. Everything
 * else (classes, the engine's services, methods of texts) is refused, so that whoever deploys a diagram does not run code of their own.
 */
class DiagramObjects extends BeanELResolver {
    private static final Set<String> PROPERTIES_OF_EXECUTION = Set.of("processBusinessKey");
    private static final Set<String> OF_EVERY_OBJECT = Stream.of(Object.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
    private static final Set<String> METHODS_OF_EXECUTION = Set.of("setVariable");

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null) {
            return null;
        }
        if (base instanceof DelegateExecution && PROPERTIES_OF_EXECUTION.contains(property)) {
            return super.getValue(context, base, property);
        }
        throw closed(base, property);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base == null) {
            return null;
        }
        boolean ofExecution = base instanceof DelegateExecution && METHODS_OF_EXECUTION.contains(method);
        boolean ofTimers = base instanceof ProcessTimers && !OF_EVERY_OBJECT.contains(method);
        if (ofExecution || ofTimers) {
            return super.invoke(context, base, method, types, arguments);
        }
        throw closed(base, method);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base != null) {
            throw closed(base, property);
        }
    }

    private static Refusal closed(Object base, Object name) {
        String what = base.getClass().getSimpleName() + "." + name;
        return Refusal.by("MOD-05", "流程图的表达式不能使用 " + what + "，只能读流程变量、调用各步骤的名称", "an expression in a diagram cannot use " + what
            + "; it reads variables and names the steps");
    }
}
