package io.sancha.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.SpineTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an expression in a diagram reaches: steps that are recorded, and nothing else of the application. */
class DiagramBeansTest extends SpineTest {
    @Autowired
    ProcessEngine engine;

    @Test
    void everyStepIsRecorded() {
        assertThat(value("${openCase}")).isInstanceOf(RecordedEvent.class);
        assertThat(value("${openInvestigation}")).isInstanceOf(RecordedStep.class);
        assertThat(value("${visitBorrower}")).isInstanceOf(RecordedCompletion.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${dataSource}", "${jdbcTemplate}", "${diligenceDesk}", "${environment}", "${trail}"})
    void nothingElseIsThere(String expression) {
        assertThatThrownBy(() -> value(expression)).hasRootCauseInstanceOf(PropertyNotFoundException.class);
    }

    private Object value(String expression) {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return settings.getCommandExecutorTxRequired().execute(context ->
            settings.getExpressionManager().createExpression(expression).getValue(StartProcessVariableScope.getSharedInstance()));
    }
}
