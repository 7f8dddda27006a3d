package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.guard.contract.Call;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * How a process begins (MOD-07), whoever starts it, the system's own jobs included: the whole life without a number, since the bank gives it, but for
 * what was taken over; a step by the call activity that the contract names, with its caller's case; what is raised beside a case, with its number;
 * the day by nobody's call.
 */
@Component
class ProcessBeginning {
    private final Contract contract = Contract.ofTheBank();
    private final LateCases late;

    ProcessBeginning(LateCases late) {
        this.late = late;
    }

    /** @throws Refusal MOD-07 where it does not begin so */
    void check(DelegateExecution execution) {
        var instance = (ExecutionEntity) execution;
        String key = instance.getProcessDefinition().getKey();
        ContractProcess process = contract.process(key).orElseThrow(() -> refused("流程 " + key + " 不在流程契约之中，不得启动",
            "the process " + key + " is not in the contract of the processes; it is not started"));
        ExecutionEntity caller = instance.getSuperExecution();
        switch (process.begins()) {
            case OPENING -> check(caller == null && isNumberless(instance), "立案不带编号，案卷编号由银行给出",
                "a case is opened without a number; the bank gives it");
            case RAISED -> check(caller == null && execution.getProcessBusinessKey() != null, "流程 " + key + " 由系统为某一案卷发起，不由其他流程调用",
                "the process " + key + " is begun by the system for a case, and called by no process");
            case DAILY -> check(caller == null, "日终不由其他流程调用", "the end of day is called by no process");
            default -> check(caller != null && calls(caller, key) && execution.getProcessBusinessKey() != null
                && execution.getProcessBusinessKey().equals(caller.getProcessBusinessKey()), "流程 " + key + " 只能由信贷全流程中的上一步为本案调用",
                "the process " + key + " is begun only by its caller in the credit lifecycle, for the caller's own case");
        }
    }

    /** What was taken over begins with its number, and once. */
    private boolean isNumberless(ExecutionEntity instance) {
        String caseId = instance.getProcessBusinessKey();
        return caseId == null || late.isLate(caseId) && instance.getProcessEngineServices().getRuntimeService().createProcessInstanceQuery()
            .processInstanceBusinessKey(caseId, instance.getProcessDefinition().getKey()).list().stream()
            .allMatch(other -> other.getId().equals(instance.getProcessInstanceId()));
    }

    private boolean calls(ExecutionEntity caller, String key) {
        String from = caller.getProcessDefinition().getKey();
        return contract.process(from).stream().flatMap(process -> process.calls().stream())
            .anyMatch(call -> call.equals(new Call(caller.getActivityId(), key, call.returns())));
    }

    private static void check(boolean holds, String chinese, String english) {
        if (!holds) {
            throw refused(chinese, english);
        }
    }

    private static Refusal refused(String chinese, String english) {
        return Refusal.by("MOD-07", chinese, english);
    }
}
