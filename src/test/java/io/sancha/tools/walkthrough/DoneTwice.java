package io.sancha.tools.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;

/**
 * Does everything twice that a person does: once a task is completed, it is completed again with the same and with another entry, and what
 * the task called of the stages' desks is called again by itself. Nothing of that may leave anything in the database. For the test that turns
 * it on.
 */
@TestConfiguration(proxyBeanMethods = false)
public class DoneTwice {
    static volatile boolean on;
    /** By task and desk's method, what came of calling it again: SAME, the rule that refused it, or what went wrong. */
    static final Map<String, Map<String, String>> TABLE = new TreeMap<>();

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor doingTwice(ObjectProvider<TaskDesk> tasks, ObjectProvider<JdbcTemplate> sql, ObjectProvider<Trail> trail,
                                             ObjectProvider<EngineActors> people, ObjectProvider<PlatformTransactionManager> transactions,
                                             ObjectProvider<EntityManager> entities) {
        var advisor = new DefaultPointcutAdvisor(new Desks(), new Repeating(tasks, sql, trail, people, transactions, entities));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    /** What changes something, of the desk of tasks and of those of the stages. */
    private static final class Desks extends StaticMethodMatcherPointcut {
        @Override
        public boolean matches(Method method, Class<?> type) {
            boolean ofTasks = type.equals(TaskDesk.class) && method.getName().equals("complete");
            boolean ofStage = type.getName().startsWith("io.sancha.steps.") && type.getSimpleName().endsWith("Desk");
            return ofTasks || ofStage && changes(method, type);
        }

        private static boolean changes(Method method, Class<?> type) {
            Transactional own = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
            Transactional transactional = own == null ? AnnotatedElementUtils.findMergedAnnotation(type, Transactional.class) : own;
            return transactional != null && !transactional.readOnly();
        }
    }

    /** A call of a desk. */
    private record Call(Object desk, Method method, Object[] arguments, Object answer) {
        Object again() {
            return ReflectionUtils.invokeMethod(method, desk, arguments);
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    private record Repeating(ObjectProvider<TaskDesk> tasks, ObjectProvider<JdbcTemplate> sql, ObjectProvider<Trail> trail, ObjectProvider<EngineActors> people,
                             ObjectProvider<PlatformTransactionManager> transactions, ObjectProvider<EntityManager> entities) implements MethodInterceptor {
        private static final List<String> TABLES = new ArrayList<>();
        private static final ThreadLocal<List<Call>> CALLS = new ThreadLocal<>();
        private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);
        private static final ThreadLocal<Boolean> ASIDE = ThreadLocal.withInitial(() -> false);

        @Override
        public Object invoke(MethodInvocation call) throws Throwable {
            if (!on || ASIDE.get()) {
                return call.proceed();
            }
            if (call.getMethod().getDeclaringClass().equals(TaskDesk.class)) {
                return CALLS.get() == null ? complete(call) : call.proceed();
            }
            return CALLS.get() == null || DEPTH.get() > 0 ? call.proceed() : desk(call);
        }

        private Object desk(MethodInvocation call) throws Throwable {
            DEPTH.set(1);
            try {
                Object answer = call.proceed();
                CALLS.get().add(new Call(((org.springframework.aop.ProxyMethodInvocation) call).getProxy(), call.getMethod(), call.getArguments(), answer));
                return answer;
            } finally {
                DEPTH.set(0);
            }
        }

        private Object complete(MethodInvocation invocation) throws Throwable {
            String id = (String) invocation.getArguments()[0];
            HumanTask task = tasks.getObject().required(id);
            CALLS.set(new ArrayList<>());
            try {
                Object answer = invocation.proceed();
                ASIDE.set(true);
                again(task, (JsonNode) invocation.getArguments()[1], CALLS.get());
                return answer;
            } finally {
                ASIDE.set(false);
                CALLS.remove();
            }
        }

        private void again(HumanTask task, JsonNode entry, List<Call> calls) throws Exception {
            TABLE.computeIfAbsent(task.key(), key -> new TreeMap<>());
            Mark before = mark();
            assertThat(tasks.getObject().complete(task.id(), entry).repeated()).as("%s again", task.key()).isTrue();
            ObjectNode other = entry == null ? JsonNodeFactory.instance.objectNode() : entry.deepCopy();
            other.put("somethingElse", "1");
            assertThat(catchThrowable(() -> tasks.getObject().complete(task.id(), other))).as("%s otherwise", task.key())
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo("TSK-01");
                    assertThat(refusal.english()).contains(people.getObject().currentUser(), "somethingElse");
                });
            calls.forEach(call -> directly(task, call));
            assertThat(changed(before)).as("what %s again, otherwise and directly left", task.key()).isEqualTo("SAME");
        }

        /** Again it gives the answer that it gave, or says by a rule that it is done; it neither breaks nor leaves anything. What it leaves is undone. */
        private void directly(HumanTask task, Call call) {
            new TransactionTemplate(transactions.getObject()).executeWithoutResult(status -> {
                Map<String, Long> before = written();
                Throwable thrown = catchThrowable(() -> trail.getObject().within(people.getObject().currentUser(),
                    ActPlace.outsideProcess(task.caseId(), "test"), () -> call.again()));
                if (thrown == null) {
                    entities.getObject().flush();
                    Map<String, Long> after = written();
                    after.entrySet().removeAll(before.entrySet());
                    TABLE.computeIfAbsent(task.key(), key -> new TreeMap<>()).put(call.toString(), after.isEmpty() ? "SAME" : "CHANGED " + after.keySet());
                } else {
                    TABLE.computeIfAbsent(task.key(), key -> new TreeMap<>()).put(call.toString(),
                        thrown instanceof Refusal refusal ? refusal.rule() : thrown.toString());
                }
                status.setRollbackOnly();
            });
        }

        /** How many rows this connection has written in each table, not counting what it has told the statistics already. */
        private Map<String, Long> written() {
            Map<String, Long> written = new TreeMap<>();
            sql.getObject().query("select relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_xact_user_tables", row -> {
                written.put(row.getString(1), row.getLong(2));
            });
            written.keySet().retainAll(TABLES);
            return written;
        }

        /** Rows that were added, removed or written since, whoever wrote them: by the number of the transaction that stands at each row. */
        private String changed(Mark before) {
            List<String> changed = sql.getObject().queryForList(before.rows().entrySet().stream().map(table -> """
                select '%1$s' from (select count(*) as rows, count(*) filter (where age(xmin) <= age('%2$s'::xid)) as written from %1$s) x
                 where rows <> %3$d or written > 0""".formatted(table.getKey(), before.transaction(), table.getValue()))
                .collect(Collectors.joining(" union all ")), String.class);
            return changed.isEmpty() ? "SAME" : "CHANGED " + changed;
        }

        private Mark mark() {
            JdbcTemplate database = sql.getObject();
            if (TABLES.isEmpty()) {
                TABLES.addAll(database.queryForList("""
                    select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'
                       and (table_name !~ '^(act_|trail_|flyway|login_)' or table_name in ('act_ru_task', 'act_ru_execution', 'act_ru_variable'))
                     order by 1""", String.class));
            }
            String next = database.queryForObject("select pg_snapshot_xmax(pg_current_snapshot())::text", String.class);
            Map<String, Long> rows = new TreeMap<>();
            database.query(TABLES.stream().map(table -> "select '" + table + "', count(*) from " + table).collect(Collectors.joining(" union all ")),
                row -> {
                    rows.put(row.getString(1), row.getLong(2));
                });
            return new Mark(next, rows);
        }
    }

    /** How the bank's tables stood, the trail of tries aside: how many rows in each, and the first transaction that had not begun. */
    private record Mark(String transaction, Map<String, Long> rows) {
    }
}
