package io.sancha.tools.takeover;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/** What a file of a portfolio tells; its columns stand in {@code format.yaml}. */
enum FileKind {
    CUSTOMERS, LOANS, INSTALMENTS, EVENTS, CLASSES, COLLATERAL, GUARANTORS;

    private final Map<String, Column> columns = columns(name().toLowerCase(Locale.ROOT));

    /** @param name as it stands in the heading @param chinese the Chinese heading that is as good @param text whether a number is not it */
    record Column(String name, String chinese, boolean required, boolean text) {
    }

    /** The file, read once; an enum's own constants come before its fields. */
    private static final class Format {
        private static final Map<String, Object> SAID = read();

        private static Map<String, Object> read() {
            try (InputStream file = FileKind.class.getResourceAsStream("format.yaml")) {
                return new Yaml().load(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Column> columns(String kind) {
        Map<String, Column> columns = new LinkedHashMap<>();
        var said = (Map<String, Map<String, Map<String, Map<String, Object>>>>) Format.SAID.get("kinds");
        said.get(kind).get("columns").forEach((name, of) ->
            columns.put(name, new Column(name, String.valueOf(of.get("zh")), Boolean.TRUE.equals(of.get("required")), Boolean.TRUE.equals(of.get("text")))));
        return columns;
    }

    /** What a value in an old system's words is here; the value itself where it is none of them. */
    @SuppressWarnings("unchecked")
    static String meaning(String value) {
        return ((Map<String, String>) Format.SAID.get("words")).getOrDefault(value, value);
    }

    /** Names of the columns in their order. */
    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The Chinese heading of a column. */
    String chinese(String column) {
        return columns.get(column).chinese();
    }

    boolean requires(String column) {
        return columns.get(column).required();
    }

    /** The column that a heading means, in whichever language. */
    Optional<String> column(String heading) {
        String plain = heading.strip();
        return columns.values().stream().filter(one -> one.name().equalsIgnoreCase(plain) || one.chinese().equals(plain)).map(Column::name).findFirst();
    }

    /** Whether what stands under a heading is the sign of something, of which a number of a spreadsheet loses zeros and digits. */
    static boolean isText(String heading) {
        return Arrays.stream(values()).anyMatch(kind -> kind.column(heading).filter(column -> kind.columns.get(column).text()).isPresent());
    }

    /** The required columns that these headings lack. */
    List<String> lacking(List<String> headings) {
        List<String> found = headings.stream().flatMap(heading -> column(heading).stream()).toList();
        return columns.values().stream().filter(Column::required).map(Column::name).filter(name -> !found.contains(name)).toList();
    }

    /** How a file of this kind is called. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }
}
