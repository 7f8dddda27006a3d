package io.sancha.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Begins one step of a case alone, for tests that tell the story of a step. The bank never does: outside {@link #begin} the rule on how a
 * process begins (MOD-07) holds in tests as it does in the bank.
 */
public class StepsAlone implements BeanPostProcessor {
    private static final ThreadLocal<Boolean> ALONE = ThreadLocal.withInitial(() -> false);

    public static ProcessInstance begin(RuntimeService runtime, String process, String caseId) {
        return within(() -> runtime.startProcessInstanceByKey(process, caseId));
    }

    /** The same for whatever else begins a step. */
    public static <T> T within(Supplier<T> beginning) {
        ALONE.set(true);
        try {
            return beginning.get();
        } finally {
            ALONE.set(false);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ProcessBeginning usual ? new Alone(usual) : bean;
    }

    private static final class Alone extends ProcessBeginning {
        private final ProcessBeginning usual;

        Alone(ProcessBeginning usual) {
            super(caseId -> false);
            this.usual = usual;
        }

        @Override
        void check(DelegateExecution execution) {
            if (!ALONE.get()) {
                usual.check(execution);
            }
        }
    }
}
