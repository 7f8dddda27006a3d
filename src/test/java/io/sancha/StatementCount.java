package io.sancha;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts, for all connections, the statements that reach the database and the commits: a test counts, it does not time. */
public class StatementCount implements BeanPostProcessor {
    private static final AtomicInteger STATEMENTS = new AtomicInteger();
    private static final AtomicInteger COMMITS = new AtomicInteger();

    /** What a piece of work cost. A batch is one statement. */
    public record Cost(int statements, int commits) {
    }

    public static Cost of(Runnable work) {
        int statements = STATEMENTS.get();
        int commits = COMMITS.get();
        work.run();
        return new Cost(STATEMENTS.get() - statements, COMMITS.get() - commits);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource) ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {
        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return watched(Connection.class, connection, (proxy, method, arguments) -> {
                if (method.getName().equals("commit")) {
                    COMMITS.incrementAndGet();
                }
                Object result = call(() -> method.invoke(connection, arguments));
                return result instanceof Statement statement ? statement(method.getReturnType(), statement) : result;
            });
        }

        private static Object statement(Class<?> kind, Statement statement) {
            return watched(kind, statement, (proxy, method, arguments) -> {
                if (method.getName().startsWith("execute")) {
                    STATEMENTS.incrementAndGet();
                }
                return call(() -> method.invoke(statement, arguments));
            });
        }

        @SuppressWarnings("unchecked")
        private static <T> T watched(Class<?> kind, Object target, InvocationHandler handler) {
            return (T) Proxy.newProxyInstance(target.getClass().getClassLoader(), new Class<?>[] {kind}, handler);
        }

        private interface Call {
            Object make() throws InvocationTargetException, IllegalAccessException;
        }

        private static Object call(Call call) throws Throwable {
            try {
                return call.make();
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
