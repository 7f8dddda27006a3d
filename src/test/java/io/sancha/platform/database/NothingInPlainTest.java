package io.sancha.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.kernel.secrecy.Masking;
import io.sancha.tools.walkthrough.DossierFile;
import io.sancha.tools.walkthrough.Walkthrough;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/** CUS-12, after a whole life of a case: no person's number stands anywhere in the database, in an answer, or in the log. */
class NothingInPlainTest extends IntegrationTest {
    private static final Pattern NUMBER = Pattern.compile("\"(\\d{17}[\\dX])\"");
    /** Loggers that would tell what people type, if somebody let them. */
    private static final List<String> TALKATIVE = List.of("org.springframework.web", "org.springframework.jdbc", "org.hibernate.SQL",
        "org.hibernate.orm.jdbc.bind", "io.sancha");
    @Autowired
    TestRestTemplate rest;
    @Autowired
    Walkthrough walkthrough;
    @Autowired
    DossierFile dossiers;
    @Autowired
    JdbcTemplate sql;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        root().detachAppender(log);
        TALKATIVE.forEach(name -> logger(name).setLevel(null));
    }

    private static Logger root() {
        return logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"home-renovation.json", "garment-maker.json"})
    @Tag("long")
    void noPersonsNumberStandsAnywhere(String file) throws Exception {
        Path dossier = Path.of("src/docs/dossiers").resolve(file);
        Set<String> numbers = numbersIn(dossier);
        List<String> told = new ArrayList<>();
        String before = sql.queryForObject("select pg_snapshot_xmax(pg_current_snapshot())::text", String.class);

        String caseId = walkthrough.walk(dossiers.read(dossier), step -> told.add(String.valueOf(step.message()))).caseId();

        assertThat(numbers).as("the dossier tells of persons").isNotEmpty();
        assertThat(told).as("the story").noneMatch(message -> tells(message, numbers));
        Set<String> bytes = numbers.stream().map(number -> HexFormat.of().formatHex(number.getBytes(StandardCharsets.US_ASCII))).collect(Collectors.toSet());
        Map<String, Set<String>> tables = tablesThatTell(Stream.of(Set.of(caseId, "211***"), numbers, bytes).flatMap(Set::stream).toList(), before);
        assertThat(tables.get(caseId)).as("the search finds what is there").contains("credit_case", "trail_record", "task_entry", "act_hi_procinst");
        assertThat(tables.get("211***")).as("and what is masked").isSubsetOf("identity_check", "trail_record",
            // the wording names its parties
            "loan_contract", "subordinate_contract");
        assertThat(numbers).allSatisfy(number -> assertThat(tables.get(number)).as("tables with the number").isEmpty());
        assertThat(bytes).allSatisfy(number -> assertThat(tables.get(number)).as("tables with its bytes").isEmpty());
        answersTellOnlyMasks(caseId, numbers);
        assertThat(log.list).as("the log as it is set").noneMatch(event -> tells(event.getFormattedMessage(), numbers));
    }

    private void answersTellOnlyMasks(String caseId, Set<String> numbers) {
        String all = "";
        for (String address : List.of("/api/cases/" + caseId, "/api/cases/" + caseId + "/trail?limit=500", "/api/search?text=" + caseId, "/api/cases",
            "/engine-rest/history/user-operation?maxResults=2000&sortBy=timestamp&sortOrder=desc")) {
            var answer = Visitor.as(rest, "auditor").get(address);
            assertThat(answer.getStatusCode().value()).as(address).isEqualTo(200);
            all += answer.getBody();
        }
        assertThat(tells(all, numbers)).as("an answer tells a number").isFalse();
        assertThat(all).contains(numbers.stream().map(Masking::number).toList());
    }

    /** With every logger talking, what people type reaches the appender; the written line hides it. */
    @ParameterizedTest
    @ValueSource(strings = {"211000198806150021", "211000196503120010"})
    void evenATalkativeLogIsMasked(String number) throws Exception {
        TALKATIVE.forEach(name -> logger(name).setLevel(Level.TRACE));
        // it is for this test to hear alone
        Appender<ILoggingEvent> console = root().getAppender("STDERR");
        root().detachAppender(console);
        try {
            identify(number);
        } finally {
            root().addAppender(console);
        }

        assertThat(log.list).as("without the mask it would be told").anyMatch(event -> tells(event.getFormattedMessage(), Set.of(number)));
        assertThat(written(log.list)).contains(Masking.number(number)).doesNotContain(number);
    }

    private void identify(String number) {
        Visitor manager = Visitor.as(rest, "relationship-manager");
        String caseId = manager.beginCase();
        String task = manager.get("/engine-rest/task?maxResults=1&processInstanceBusinessKey=" + caseId).getBody().get(0).get("id").asText();
        manager.post("/api/tasks/" + task + "/claim", null);
        int status = manager.post("/api/tasks/" + task + "/complete", "{\"kind\":\"NATURAL_PERSON\",\"name\":\"王某\",\"idNumber\":\"" + number + "\"}")
            .getStatusCode().value();

        assertThat(status).isEqualTo(200);
    }

    /** The events as the delivered configuration writes them. */
    private static String written(List<ILoggingEvent> events) throws Exception {
        var context = new LoggerContext();
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Path.of("src/main/resources/logback.xml").toFile());
        var appender = (ConsoleAppender<ILoggingEvent>) context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
        var text = new StringBuilder();
        List.copyOf(events).forEach(event -> text.append(new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8)));
        context.stop();
        return text.toString();
    }

    private static Set<String> numbersIn(Path dossier) throws IOException {
        Set<String> numbers = new TreeSet<>();
        for (Matcher found = NUMBER.matcher(Files.readString(dossier)); found.find();) {
            numbers.add(found.group(1));
        }
        return numbers;
    }

    private static boolean tells(String text, Set<String> numbers) {
        return numbers.stream().anyMatch(text::contains);
    }

    /**
     * For each text the tables of the database, whatever their columns, of which a row tells it that was written since. Each row is read once, however many
     * the texts. @param since the first transaction that had not begun
     */
    private Map<String, Set<String>> tablesThatTell(Collection<String> texts, String since) {
        Map<String, Set<String>> tables = new HashMap<>();
        texts.forEach(text -> tables.put(text, new TreeSet<>()));
        for (String table : sql.queryForList(
            "select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = 'public'", String.class)) {
            sql.query(connection -> {
                var statement = connection.prepareStatement("select told from (select t::text as line from \"" + table
                    + "\" t where age(t.xmin) <= age(?::xid) offset 0) row_of_it "
                    + "cross join lateral (select text as told from unnest(?) text where position(text in line) > 0) found group by told");
                statement.setString(1, since);
                statement.setArray(2, connection.createArrayOf("text", texts.toArray()));
                return statement;
            }, row -> {
                tables.get(row.getString(1)).add(table);
            });
        }
        return tables;
    }
}
