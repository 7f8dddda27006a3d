package io.sancha.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every piece of text in our sources that may be SQL: literals and text blocks of Java, joined where they are added up, and {@code .sql} resources. */
final class SqlSources {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    /** In this order: comments and characters are passed over, then text blocks, then plain literals. */
    private static final Pattern TOKEN = Pattern.compile(
        "//[^\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])+'|\"\"\"(?<block>.*?)(?<!\\\\)\"\"\"|\"(?<text>(?:\\\\.|[^\"\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern VERB = Pattern.compile("\\b(select|insert into|update|delete from|from|join|truncate)\\b");

    private SqlSources() {
    }

    /**
     * @param file where it stands
     * @param packageName layer and package of the file, such as {@code steps.review}
     * @param text the statement, or a part of one; a value that is added up from elsewhere stands in it as {@code …}
     */
    record Piece(Path file, String packageName, String text) {
        @Override
        public String toString() {
            return file.getFileName() + ": " + text.strip().replaceAll("\\s+", " ");
        }
    }

    static List<Piece> all() {
        List<Piece> pieces = new ArrayList<>();
        files(JAVA, ".java").forEach(file -> pieces(read(file)).forEach(text -> pieces.add(new Piece(file, packageName(JAVA.relativize(file)), text))));
        Stream.of(JAVA, RESOURCES).flatMap(root -> files(root, ".sql").stream().filter(file -> root.relativize(file).startsWith("io/sancha"))
            .map(file -> new Piece(file, packageName(root.relativize(file)), read(file).replaceAll("--[^\n]*", "")))).forEach(pieces::add);
        return pieces.stream().filter(piece -> VERB.matcher(piece.text()).find()).toList();
    }

    /** The literals of a Java source, those that stand on both sides of a plus as one. */
    static List<String> pieces(String source) {
        List<String> found = new ArrayList<>();
        StringBuilder current = null;
        int end = 0;
        for (Matcher token = TOKEN.matcher(source); token.find();) {
            String literal = token.group("block") != null ? token.group("block") : token.group("text");
            if (literal == null) {
                continue;
            }
            String between = source.substring(end, token.start()).strip();
            if (current != null && between.startsWith("+") && between.endsWith("+") && !between.contains(";")) {
                current.append(between.length() == 1 ? "" : "…").append(literal);
            } else {
                current = add(found, current, literal);
            }
            end = token.end();
        }
        add(found, current, "");
        return found;
    }

    private static StringBuilder add(List<String> found, StringBuilder finished, String next) {
        if (finished != null) {
            found.add(finished.toString());
        }
        return new StringBuilder(next);
    }

    static List<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param file relative to its root: {@code io/sancha/steps/review/…} */
    static String packageName(Path file) {
        return file.getNameCount() < 5 ? "" : file.getName(2) + "." + file.getName(3);
    }
}
