package io.sancha.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Each table has one owner: the package whose migration makes it ({@code V308__contract.sql} is contract's). Nobody else names it in SQL; others
 * ask the owner's desk, or read a view that the owner publishes. Nobody writes through another's view.
 */
class TableOwnershipTest {
    private static final Path MIGRATIONS = Path.of("db/migration");
    private static final Pattern PACKAGE = Pattern.compile("-- package: ([a-z.]+)\\b");
    private static final Pattern MADE = Pattern.compile("(?im)^create (?:or replace )?(table|view)\\s+(\\w+)");
    private static final Pattern VIEW = Pattern.compile("(?ims)^create (?:or replace )?view\\s+(\\w+)(.*?;)");
    /** The verb before a name; more names may follow, parted by commas. */
    private static final Pattern NAMED = Pattern.compile(
        "(?i)\\b(delete\\s+from|insert\\s+into|from|join|into|update|truncate(?:\\s+table)?|using)\\s+(?:only\\s+)?(\\w+)"
            + "((?:\\s+(?:as\\s+)?\\w+)?(?:\\s*,\\s*\\w+(?:\\s+(?:as\\s+)?\\w+)?)*)");
    private static final Pattern FOLLOWING = Pattern.compile(",\\s*(\\w+)");
    private static final Pattern MAPPED = Pattern.compile("@(?:Table|CollectionTable|JoinTable|SecondaryTable)\\(\\s*name = \"(\\w+)\"");
    private static final Pattern ENTITY = Pattern.compile("(?s)@Entity\\b(.*?)\\bclass (\\w+)");
    /** Who may read the engine's own tables, act_…: what sets it up, and what serves a task or a person with fewer statements than its services need. */
    private static final List<String> READ_THE_ENGINE = List.of("platform.engine", "platform.task", "platform.login", "platform.standin");

    /** Fills a database of its own with more rows than anybody could enter, measures, and throws it away. */
    private static final String ON_SCRATCH = "tools.bench";

    /** Holds what each part of the bank wrote against what the others did, from the facts alone; it writes none (ADR 118). */
    private static final String READS_ALL = "tools.simulation";

    /** The night's statements work on the account's tables, all loans at once; each of these it uses, and no other (ADR 57). */
    private static final Map<String, Set<String>> PARTNERS = Map.of("steps.endofday", Set.of("accrual", "class_change", "ledger_balance", "loan_account",
        "loan_due", "loan_instalment", "loan_position", "loan_provision", "loan_rate", "loan_stretch", "notice", "notice_delivery", "posting"));

    /** @param packageName the owner @param view whether others may read it */
    private record Owned(String packageName, boolean view) {
    }

    private static final Map<String, Owned> OWNERS = owners();
    private static final Map<String, String> ENTITIES = entities();

    private static Map<String, Owned> owners() {
        Map<String, Owned> owners = new TreeMap<>();
        for (Path file : SqlSources.files(MIGRATIONS, ".sql")) {
            Matcher made = MADE.matcher(SqlSources.read(file));
            while (made.find()) {
                owners.putIfAbsent(made.group(2), new Owned(packageOf(file), made.group(1).equalsIgnoreCase("view")));
            }
        }
        return owners;
    }

    /** The package after whom the file is named; a later file, whose name says what it changes, begins with {@code -- package: steps.review}. */
    private static String packageOf(Path file) {
        String name = file.getFileName().toString().replaceAll("^V\\d+__|\\.sql$", "");
        Matcher said = PACKAGE.matcher(SqlSources.read(file));
        return ModularityTest.ORDER.stream().filter(one -> said.lookingAt() ? one.equals(said.group(1)) : one.endsWith("." + name)).findFirst()
            .orElseThrow(() -> new AssertionError(file + " makes a table or a view and neither its name nor its first line says for which package"));
    }

    private static Map<String, String> entities() {
        Map<String, String> tables = new TreeMap<>();
        for (Path file : SqlSources.files(Path.of("src/main/java"), ".java")) {
            Matcher entity = ENTITY.matcher(SqlSources.read(file));
            if (entity.find()) {
                Matcher named = MAPPED.matcher(entity.group(1));
                tables.put(entity.group(2), named.find() ? named.group(1) : entity.group(2).replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase());
            }
        }
        return tables;
    }

    @Test
    void nobodyNamesAnothersTable() {
        List<String> foreign = new ArrayList<>();
        SqlSources.all().stream().filter(piece -> !piece.packageName().equals(ON_SCRATCH))
            .forEach(piece -> uses(piece.text()).forEach(use -> check(use, piece, foreign)));
        assertThat(foreign).isEmpty();
    }

    @Test
    void aPartnerUsesEveryTableForWhichItIsNamedAndAllAreOfOneOwner() {
        PARTNERS.forEach((packageName, tables) -> {
            assertThat(SqlSources.all().stream().filter(piece -> piece.packageName().equals(packageName)).flatMap(piece -> uses(piece.text()).stream())
                .map(Use::table).filter(table -> !OWNERS.get(table).packageName().equals(packageName) && !OWNERS.get(table).view())).containsAll(tables);
            assertThat(tables).extracting(table -> OWNERS.get(table).packageName()).containsOnly("lending.account");
        });
    }

    private static void check(Use use, SqlSources.Piece piece, List<String> foreign) {
        Owned owned = OWNERS.get(use.table());
        if (piece.packageName().equals(READS_ALL) && !use.writes()) {
            return;
        }
        if (use.table().startsWith("act_") && (use.writes() || !READ_THE_ENGINE.contains(piece.packageName()))) {
            foreign.add(piece.packageName() + (use.writes() ? " writes" : " reads") + " the engine's " + use.table() + " in " + piece);
        }
        boolean partner = PARTNERS.getOrDefault(piece.packageName(), Set.of()).contains(use.table());
        if (owned != null && !owned.packageName().equals(piece.packageName()) && !partner && (use.writes() || !owned.view())) {
            foreign.add(piece.packageName() + (use.writes() ? " writes " : " reads ") + owned.packageName() + "'s " + use.table() + " in " + piece);
        }
    }

    @Test
    void nobodyMapsAnothersTable() {
        List<String> foreign = new ArrayList<>();
        for (Path file : SqlSources.files(Path.of("src/main/java"), ".java")) {
            String packageName = SqlSources.packageName(Path.of("src/main/java").relativize(file));
            for (Matcher mapped = MAPPED.matcher(SqlSources.read(file)); mapped.find();) {
                Owned owned = OWNERS.get(mapped.group(1));
                if (owned == null || !owned.packageName().equals(packageName)) {
                    foreign.add(file + " maps " + mapped.group(1) + ", which is of " + (owned == null ? "no migration" : owned.packageName()));
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    /** In a view packages meet in the database. It stands with the last of them, as an import would. */
    @Test
    void aViewJoinsTheTablesOfPackagesThatItsOwnMayImport() {
        List<String> backwards = new ArrayList<>();
        for (Path file : SqlSources.files(MIGRATIONS, ".sql")) {
            for (Matcher view = VIEW.matcher(SqlSources.read(file)); view.find();) {
                int own = ModularityTest.ORDER.indexOf(packageOf(file));
                uses(view.group(2)).stream().filter(use -> OWNERS.containsKey(use.table()))
                    .filter(use -> ModularityTest.ORDER.indexOf(OWNERS.get(use.table()).packageName()) > own)
                    .forEach(use -> backwards.add(packageOf(file) + "'s view " + view.group(1) + " reads " + use.table()));
            }
        }
        assertThat(backwards).isEmpty();
    }

    /** The reader is proved on what it must find, or it would hold nothing. */
    @Test
    void theReaderFindsTablesWhereverTheyAreNamed() {
        String java = """
            class A {
                // "select 1 from duty"
                String a = "select * from loan_contract c, " + "approval a join " + B + " on true";
                String b = \"""
                    insert into customer (id) values (1)\""";
                String c = "update rating set x = 1 from guarantor";
            }
            """;
        List<Use> found = SqlSources.pieces(java).stream().flatMap(text -> uses(text).stream()).toList();
        assertThat(found).containsExactly(new Use("loan_contract", false), new Use("approval", false), new Use("customer", true), new Use("rating", true),
            new Use("guarantor", false));
        assertThat(uses("select f from CreditFile f join CreditCase c on true")).extracting(Use::table).containsExactly("credit_file", "credit_case");
        assertThat(OWNERS).hasSizeGreaterThan(100);
        assertThat(ENTITIES).hasSizeGreaterThan(60);
    }

    private record Use(String table, boolean writes) {
    }

    /** Tables and views that a text names, with the verb; entities stand for their tables. */
    private static List<Use> uses(String text) {
        List<Use> uses = new ArrayList<>();
        for (Matcher named = NAMED.matcher(text); named.find();) {
            String verb = named.group(1).toLowerCase();
            add(uses, named.group(2), !verb.equals("from") && !verb.equals("join") && !verb.equals("using"));
            if (verb.equals("from") || verb.equals("using")) {
                for (Matcher next = FOLLOWING.matcher(named.group(3)); next.find();) {
                    add(uses, next.group(1), false);
                }
            }
        }
        return uses;
    }

    private static void add(List<Use> uses, String name, boolean writes) {
        String table = ENTITIES.getOrDefault(name, name);
        if (OWNERS.containsKey(table) || table.startsWith("act_")) {
            uses.add(new Use(table, writes));
        }
    }
}
