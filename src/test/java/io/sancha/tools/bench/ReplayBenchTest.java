package io.sancha.tools.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.IntegrationTest;
import io.sancha.Sancha;
import io.sancha.platform.engine.BuildFiles;
import io.sancha.platform.engine.Decisions;
import io.sancha.platform.guard.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the benchmark of the replay compares is equal, and what it tells is what programs read. */
class ReplayBenchTest extends IntegrationTest {
    @Autowired
    private Decisions engine;

    @Test
    void theEngineAnswersEachDecisionAsTheReplayDoes() throws Exception {
        var progress = new ByteArrayOutputStream();
        SourceFile file = BuildFiles.all().stream().filter(one -> one.name().endsWith("determine-committee.dmn")).findFirst().orElseThrow();
        var bench = new ReplayBench(engine, LocalDate.now(clock), new PrintStream(progress, true, StandardCharsets.UTF_8));
        Comparison comparison = bench.run(file, "determine-committee", 20);
        assertThat(progress.toString(StandardCharsets.UTF_8)).contains("\n0 笔结果不同");
        assertThat(comparison.size()).isEqualTo(20);
        assertThat(new ObjectMapper().writeValueAsString(comparison))
            .matches("\\{\"bench\":\"replay\",\"size\":20,\"ours\":[\\d.E-]+,\"peer\":[\\d.]+,\"unit\":\"ms\",\"ratio\":[\\d.E-]+,\"goal\":\"[^\"]+\","
                + "\"holds\":(true|false)}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench", "bench nothing", "bench guard --times 1", "bench guard --times 21", "bench guard --times x", "bench replay --decisions 0",
        "bench replay --decisions 1000001", "bench replay --table nothing", "bench search --cases 999", "bench search --cases 1000001"})
    void wrongUseIsToldBeforeAnythingIsMeasured(String line) {
        assertThat(Sancha.run(line.split(" "))).isEqualTo(2);
    }
}
