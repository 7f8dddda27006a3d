package io.sancha.tools.command;

import io.sancha.Sancha;
import io.sancha.platform.database.Database;
import io.sancha.platform.database.DatabaseAddress;
import io.sancha.steps.spotcheck.SpotSeeds;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application without its web server and without background jobs, for commands that do one thing and end. */
final class QuietContext {
    /**
     * As arguments, because properties of the builder give way to the configuration file. The engine's job executor is off, and a command that
     * works on jobs names the processes whose jobs it takes.
     */
    private static final String[] JOBS_ARE_NAMED = {"--camunda.bpm.job-execution.enabled=false",
        "--camunda.bpm.generic-properties.properties.jobExecutorDeploymentAware=true"};

    private QuietContext() {
    }

    static ConfigurableApplicationContext open() {
        return open(Database.open(System.getenv()), Map.of());
    }

    /** On a database that is opened already. */
    static ConfigurableApplicationContext open(DatabaseAddress database) {
        return open(database, Map.of());
    }

    /** For a command that adds very many rows: those of one statement go to the database together. */
    static ConfigurableApplicationContext openForManyRows() {
        DatabaseAddress database = Database.open(System.getenv());
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
        return open(new DatabaseAddress(url, database.user(), database.password(), database.embedded(), database.keys()));
    }

    /** For a simulated calendar: the jobs of what happens here are not taken by a server on the same database. */
    static ConfigurableApplicationContext openForRehearsal() {
        return openForRehearsal(Database.open(System.getenv()));
    }

    /** The same on a database of its own. */
    static ConfigurableApplicationContext openForRehearsal(DatabaseAddress database) {
        return open(database, Map.of("sancha.rehearsal", "true"));
    }

    /**
     * For the demonstration bank, whose calendar is simulated as well. Its commits do not wait for the log: whoever goes on after a power cut goes on from
     * what is there, and the last one, by which the bank is whole, waits for all before it.
     */
    static ConfigurableApplicationContext openForDemonstration(DatabaseAddress database) {
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "options=-c%20synchronous_commit%3Doff";
        // its queries are the same ones thousands of times: none of them is changed once it is made, so each is translated to SQL once
        return open(new DatabaseAddress(url, database.user(), database.password(), database.embedded(), database.keys()),
            Map.of("sancha.rehearsal", "true", "sancha.demonstration", "true", "spring.jpa.properties.hibernate.criteria.copy_tree", "false"));
    }

    /**
     * For a bank that is simulated in a folder of its own: its cases are the bank's own, and whoever simulates it executes their jobs. Its commits do not wait
     * for the log, since nobody goes on with one that was broken off.
     */
    static ConfigurableApplicationContext openForSimulation(DatabaseAddress database, SpotSeeds seeds) {
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "options=-c%20synchronous_commit%3Doff";
        return builder(new DatabaseAddress(url, database.user(), database.password(), database.embedded(), database.keys()),
            Map.of("spring.jpa.properties.hibernate.criteria.copy_tree", "false"))
            .initializers(context -> ((GenericApplicationContext) context).registerBean(SpotSeeds.class, () -> seeds)).run(JOBS_ARE_NAMED);
    }

    private static ConfigurableApplicationContext open(DatabaseAddress database, Map<String, Object> more) {
        return builder(database, more).run(JOBS_ARE_NAMED);
    }

    private static SpringApplicationBuilder builder(DatabaseAddress database, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(database.asProperties());
        properties.putAll(more);
        properties.put("spring.autoconfigure.exclude", "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration");
        return new SpringApplicationBuilder(Sancha.class).web(WebApplicationType.NONE).properties(properties);
    }
}
