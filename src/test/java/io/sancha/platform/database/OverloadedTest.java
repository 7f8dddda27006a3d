package io.sancha.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which failures pass by themselves, whatever wraps them. */
class OverloadedTest {
    @ParameterizedTest
    @CsvSource({"08001, connection refused", "08006, connection lost", "57P01, server stops", "57P03, server starts", "57014, statement cancelled",
        "53300, too many connections", "53100, disk full", "40P01, deadlock", "40001, serialization", "55P03, lock not available"})
    void whatPassesByItself(String state, String what) {
        assertThat(Overloaded.causes(new IllegalStateException("wrapped", new RuntimeException(new SQLException(what, state))))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"23505, duplicate key", "22P02, no number", "42601, syntax", "28P01, wrong password", ", unknown"})
    void whatDoesNot(String state, String what) {
        assertThat(Overloaded.causes(new IllegalStateException("wrapped", new SQLException(what, state)))).isFalse();
    }

    @Test
    void aRollbackOnAConnectionThatThePoolGaveUp() throws SQLException {
        Connection lost = mock(Connection.class);
        PreparedStatement statement = mock(PreparedStatement.class);
        when(lost.isValid(anyInt())).thenReturn(true);
        when(lost.prepareStatement("update loan")).thenReturn(statement);
        when(statement.executeUpdate()).thenThrow(new SQLException("terminating connection", "57P01"));
        DataSource database = mock(DataSource.class);
        when(database.getConnection()).thenReturn(lost);
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(database);
        try (HikariDataSource pool = new HikariDataSource(settings); Connection connection = pool.getConnection()) {
            assertThatThrownBy(() -> connection.prepareStatement("update loan").executeUpdate()).matches(Overloaded::causes);

            assertThatThrownBy(connection::rollback).matches(failure -> Overloaded.causes(new IllegalStateException("cannot roll back", failure)));
        }
    }

    @Test
    void noFreeConnectionNoFreeLaneAndNothing() {
        assertThat(Overloaded.causes(new IllegalStateException(new SQLTransientConnectionException("request timed out")))).isTrue();
        assertThat(Overloaded.causes(new RuntimeException(new Overloaded("too many passwords at once")))).isTrue();
        assertThat(Overloaded.causes(null)).isFalse();
    }
}
