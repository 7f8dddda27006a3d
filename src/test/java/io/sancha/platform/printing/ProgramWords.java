package io.sancha.platform.printing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Names of constants, which no paper may carry. */
public final class ProgramWords {
    /** Shorter ones, and those of ratings, are the trade's own. */
    private static final int SHORT = 4;

    private ProgramWords() {
    }

    public static List<String> all() throws IOException {
        var names = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:io/sancha/**/*.class")) {
            String path = file.getURL().getPath();
            if (path.contains("/test-classes/")) {
                continue;
            }
            String name = path.substring(path.indexOf("io/sancha/"), path.length() - ".class".length()).replace('/', '.');
            constants(name).map(Enum::name).filter(constant -> constant.length() >= SHORT).forEach(names::add);
        }
        return List.copyOf(names);
    }

    private static Stream<Enum<?>> constants(String name) {
        try {
            Class<?> type = Class.forName(name, false, ProgramWords.class.getClassLoader());
            return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(constant -> (Enum<?>) constant) : Stream.of();
        } catch (ClassNotFoundException | NoClassDefFoundError notOurs) {
            return Stream.of();
        }
    }
}
