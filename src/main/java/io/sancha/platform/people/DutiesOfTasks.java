package io.sancha.platform.people;

import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.contract.HumanWork;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the database which duty does which task (MOD-06), as the contract has it, whenever the application starts. */
@Component
class DutiesOfTasks implements InitializingBean {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    DutiesOfTasks(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        Contract contract = Contract.ofTheBank();
        transaction.executeWithoutResult(status -> {
            sql.sql("update duty_of_task set current = false").update();
            for (ContractProcess process : contract.processes()) {
                process.people().forEach(human -> contract.duties(human).forEach(duty -> write(process, human, duty)));
            }
        });
    }

    private void write(ContractProcess process, HumanWork human, String duty) {
        sql.sql("""
            insert into duty_of_task (task, duty, process, answer, current) values (:task, :duty, :process, :answer, true)
            on conflict (task, duty) do update set process = excluded.process, answer = excluded.answer, current = true""")
            .param("task", human.task()).param("duty", duty).param("process", process.key()).param("answer", human.dutyFrom()).update();
    }
}
