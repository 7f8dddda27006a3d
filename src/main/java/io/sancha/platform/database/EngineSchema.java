package io.sancha.platform.database;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The first migration: the tables of Camunda 7.24.0 from the scripts inside the engine's own jar. So one tool owns the schema, our
 * migrations can add the indexes that the engine leaves out, and the engine need not alter tables when it starts.
 */
@Component
class EngineSchema implements JavaMigration {
    private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0");
    }

    @Override
    public String getDescription() {
        return "engine schema";
    }

    @Override
    public void migrate(Context context) {
        for (String part : PARTS) {
            var script = new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");
            ScriptUtils.executeSqlScript(context.getConnection(), new EncodedResource(script));
        }
    }

    @Override
    public Integer getChecksum() {
        return PARTS.hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
