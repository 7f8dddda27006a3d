package io.sancha.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an expression in a diagram can reach: the steps of the stages, each recorded on the trail, and nothing else. */
class DiagramsReachOnlyStepsTest extends IntegrationTest {
    @Autowired
    private ProcessEngine engine;

    @Test
    void aStepIsTheOneThatIsRecorded() {
        assertThat(value("${openCase}")).isInstanceOf(RecordedEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${dataSource}", "${repositoryService}", "${environment}"})
    void noOtherBeanIsReached(String expression) {
        assertThatThrownBy(() -> value(expression)).isInstanceOf(ProcessEngineException.class).hasMessageContaining("Unknown property");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${''.class}", "${''.getClass()}", "${openCase.class}", "${acceptanceTimers.getClass().forName('java.lang.Runtime')}"})
    void nothingIsAskedOfAnObject(String expression) {
        assertThatThrownBy(() -> value(expression)).hasStackTraceContaining("[MOD-05]");
    }

    /** Such an expression is not deployed; were it, it would not run. */
    @ParameterizedTest
    @ValueSource(strings = {"${execution.processEngineServices.identityService.deleteUser(1)}", "${execution.getProcessEngineServices()}",
        "${execution.class.forName(1)}", "${execution.removeVariable('x')}", "${openCase.toString()}", "${execution.processInstance.delete()}"})
    void nothingIsAskedOfTheExecutionButTheCaseAndAnAnswer(String expression) {
        assertThatThrownBy(() -> value(expression, new ExecutionEntity())).hasStackTraceContaining("[MOD-05]");
    }

    private Object value(String expression) {
        return value(expression, StartProcessVariableScope.getSharedInstance());
    }

    private Object value(String expression, VariableScope scope) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var read = configuration.getExpressionManager().createExpression(expression);
        return configuration.getCommandExecutorTxRequired().execute(context -> read.getValue(scope));
    }
}
