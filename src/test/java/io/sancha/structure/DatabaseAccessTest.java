package io.sancha.structure;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One way to the database: entities for facts; for sets {@code JdbcClient} with named parameters, columns by name, long statements in files. */
class DatabaseAccessTest {
    private static final Path JAVA = Path.of("src/main/java");
    /** Who sends many rows at once, which JdbcClient cannot. */
    private static final List<String> SEND_BATCHES = List.of("io.sancha.platform.audit.TrailStore", "io.sancha.lending.account.store.LedgerStore",
        "io.sancha.lending.account.store.NightStore", "io.sancha.lending.account.store.PlanStore", "io.sancha.lending.account.store.PositionStore",
        "io.sancha.lending.account.store.TakeOverStore");
    private static final Pattern INSERT_WITHOUT_COLUMNS = Pattern.compile("(?i)\\binsert\\s+into\\s+\\w+\\s+(values|select|with)\\b");
    private static final Pattern QUESTION_MARK = Pattern.compile("(?i)([=<>(,|+-]|\\b(like|between|and|or|limit|select|from|not))\\s*\\?");
    private static final int LONGEST = 16;

    @Test
    void setsAreReadThroughTheClientAndBatchesThroughNamedParameters() {
        List<String> others = new ArrayList<>();
        for (Path file : SqlSources.files(JAVA, ".java")) {
            String source = SqlSources.read(file);
            String name = JAVA.relativize(file).toString().replaceAll("\\.java$", "").replace('/', '.');
            boolean template = source.contains("org.springframework.jdbc.core.JdbcTemplate") || source.contains("org.springframework.jdbc.core.JdbcOperations");
            boolean batch = source.contains("jdbc.core.namedparam.NamedParameterJdbc") && !SEND_BATCHES.contains(name);
            if (template || batch) {
                others.add(name);
            }
        }
        assertThat(others).isEmpty();
    }

    /** A stream of rows keeps its connection until somebody closes it: where nobody does, the pool is empty after as many requests as it has connections. */
    @Test
    void rowsAreReadWholeSoThatNoStreamKeepsAConnection() {
        noClasses().should().callMethodWhere(target(name("stream")).and(target(owner(assignableTo(JdbcClient.MappedQuerySpec.class)))))
            .orShould().callMethodWhere(target(name("queryForStream"))).check(ModularityTest.CLASSES);
    }

    private static List<SqlSources.Piece> sql() {
        return SqlSources.all();
    }

    @Test
    void everyInsertNamesItsColumns() {
        assertThat(sql()).filteredOn(piece -> INSERT_WITHOUT_COLUMNS.matcher(piece.text()).find()).isEmpty();
        assertThat(SqlSources.files(Path.of("src/test/java"), ".java")).filteredOn(file -> !file.endsWith("DatabaseAccessTest.java"))
            .filteredOn(file -> INSERT_WITHOUT_COLUMNS.matcher(String.join("\n", SqlSources.pieces(SqlSources.read(file)))).find()).as("in tests").isEmpty();
        assertThat(INSERT_WITHOUT_COLUMNS.matcher("insert into holiday values (1)").find()).isTrue();
        assertThat(INSERT_WITHOUT_COLUMNS.matcher("insert into holiday (kind) values (1)").find()).isFalse();
    }

    @Test
    void parametersHaveNames() {
        assertThat(sql()).filteredOn(piece -> QUESTION_MARK.matcher(piece.text()).find()).isEmpty();
        assertThat(List.of("where id = ?", "values (?, ?)", "any (?)", "limit ?", "where a = ?1", "x between ? and ?"))
            .allMatch(text -> QUESTION_MARK.matcher(text).find());
    }

    /** Wherever an entity keeps an amount or a rate, a converter reads and writes it. */
    @Test
    void entitiesKeepAmountsAndRatesByConverter() {
        assertThat(SqlSources.files(JAVA, ".java")).filteredOn(file -> {
            String source = SqlSources.read(file);
            return source.matches("(?s).*@(Entity|Embeddable)\\b.*") && source.matches("(?s).*(Money\\.of|Rate\\.annualPercent)\\(.*");
        }).isEmpty();
    }

    @Test
    void aLongStatementStandsInAFile() {
        assertThat(sql()).filteredOn(piece -> piece.file().toString().endsWith(".java") && piece.text().lines().count() > LONGEST
            && piece.text().strip().toLowerCase().matches("(?s)(select|insert|update|delete|with)\\b.*")).isEmpty();
    }
}
