package io.sancha.tools.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark of the search fills a database of its own and tells four comparisons; how fast a laden machine is, is no test. */
@Tag("long")
class SearchBenchTest {
    @TempDir
    private Path folder;

    @Test
    void tellsASearchAndAListWithAndWithoutStatistics() throws Exception {
        ChildJvm bench = ChildJvm.start(folder, 0, "nothing of the kind", "bench", "search", "--cases", "1000");

        assertThat(bench.exit()).as(bench.said()).isIn(0, 1);
        List<String> lines = bench.said().lines().filter(line -> line.startsWith("{\"bench\"")).toList();
        assertThat(lines).as(bench.said()).hasSize(4);
        List<String> names = List.of("search", "list", "search-analyzed", "list-analyzed");
        for (int i = 0; i < names.size(); i++) {
            assertThat(lines.get(i)).matches("\\{\"bench\":\"" + names.get(i) + "\",\"size\":1000,\"ours\":[\\d.E-]+,\"peer\":[\\d.E-]+,\"unit\":\"ms\","
                + "\"ratio\":[\\d.E-]+,\"goal\":\"ratio <= 3\",\"holds\":(true|false)}");
        }
    }
}
