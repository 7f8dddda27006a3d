package io.sancha.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** However many ask whether the server is ready, the database is asked once a second. */
class DatabaseHealthTest {
    private final DataSource pool = mock(DataSource.class);

    @Test
    void aThousandQuestionsAtOnceAreOneToTheDatabase() throws Exception {
        Connection connection = mock(Connection.class);
        when(connection.isValid(anyInt())).thenReturn(true);
        when(pool.getConnection()).thenReturn(connection);
        var health = new DatabaseHealth(pool);

        for (int i = 0; i < 1000; i++) {
            health.check();
        }

        verify(pool, times(1)).getConnection();
        verify(connection).close();
    }

    @Test
    void aDatabaseThatIsGoneIsToldAsOverloaded() throws Exception {
        when(pool.getConnection()).thenThrow(new SQLTransientConnectionException("timed out"));
        var health = new DatabaseHealth(pool);

        assertThatThrownBy(health::check).satisfies(gone -> assertThat(Overloaded.causes(gone)).isTrue());
        assertThatThrownBy(health::check).isInstanceOf(Overloaded.class);
        verify(pool, times(1)).getConnection();
    }
}
