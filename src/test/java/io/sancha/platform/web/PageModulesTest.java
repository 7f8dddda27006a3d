package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The modules of our pages fit together: a browser drops a whole page for one name declared twice, or imported from where it is not. */
class PageModulesTest {

    private static final Path FOLDER = Path.of("src/main/resources/static/sancha");
    private static final Pattern DECLARED = Pattern.compile("^(?:export )?(?:async )?(?:const|let|function|class) (\\w+)", Pattern.MULTILINE);
    private static final Pattern EXPORTED = Pattern.compile("^export (?:async )?(?:const|let|function|class) (\\w+)", Pattern.MULTILINE);
    private static final Pattern IMPORT = Pattern.compile("^import \\{([^}]+)} from '\\./([\\w-]+\\.js)'", Pattern.MULTILINE);

    static Stream<Path> modules() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".js")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void declaresEachNameOnce(Path module) throws IOException {
        assertThat(Stream.concat(names(DECLARED, module).stream(), imports(module).map(Import::name)).toList()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void importsWhatTheOtherModuleExports(Path module) throws IOException {
        assertThat(imports(module)).allSatisfy(wanted -> assertThat(names(EXPORTED, FOLDER.resolve(wanted.from()))).contains(wanted.exported()));
    }

    /** A bank that is served over plain HTTP to other hosts has these not. */
    @ParameterizedTest
    @MethodSource("modules")
    void usesNothingThatThereIsOverHttpsAlone(Path module) throws IOException {
        assertThat(Files.readString(module)).doesNotContain("crypto.randomUUID", "crypto.subtle", "navigator.clipboard", "navigator.serviceWorker");
    }

    /** @param exported its name there @param name its name here */
    private record Import(String exported, String name, String from) {
    }

    private static Stream<Import> imports(Path module) throws IOException {
        return IMPORT.matcher(Files.readString(module)).results().toList().stream().flatMap(PageModulesTest::named);
    }

    private static Stream<Import> named(MatchResult line) {
        return Arrays.stream(line.group(1).split(",")).map(String::strip).map(name -> name.split(" as "))
                .map(names -> new Import(names[0], names[names.length - 1], line.group(2)));
    }

    private static List<String> names(Pattern pattern, Path module) throws IOException {
        return pattern.matcher(Files.readString(module)).results().map(found -> found.group(1)).toList();
    }
}
