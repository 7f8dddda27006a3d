package io.sancha.tools.bench;

import io.sancha.platform.engine.Decisions;
import io.sancha.platform.guard.SourceFile;
import io.sancha.platform.guard.table.MadeUpFacts;
import io.sancha.platform.guard.table.TableAnswers;
import io.sancha.platform.guard.table.TableAnswers.Rows;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decisions that a table could take, asked as a replay asks them, and one by one of the engine's decision service, as steps do. */
public final class ReplayBench {
    private static final String TERM = "termMonths > termCapMonths";
    private static final long SEED = 20240301;
    /** Nanoseconds between two words on how far it is. */
    private static final long TOLD_EVERY = 10_000_000_000L;
    private final Decisions engine;
    private final LocalDate today;
    private final PrintStream progress;

    /** @param today the bank's day, which the engine gives to every table @param progress where it is told how far it is */
    public ReplayBench(Decisions engine, LocalDate today, PrintStream progress) {
        this.engine = engine;
        this.today = today;
        this.progress = progress;
    }

    /**
     * @param file the table's, as it runs
     * @param count so many decisions
     * @return ours beside the engine's; holds where ours takes less than a tenth and every answer is the same
     */
    public Comparison run(SourceFile file, String decision, int count) {
        TableAnswers table = TableAnswers.of(file, decision).orElseThrow();
        var made = new MadeUpFacts(file, decision, SEED);
        List<Map<String, Object>> decisions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Map<String, Object> facts = made.get();
            facts.put(Decisions.BANK_DATE, today.atStartOfDay());
            decisions.add(facts);
        }
        List<List<Map<String, Object>>> answers = new ArrayList<>(count);
        long begun = System.nanoTime();
        decisions.forEach(facts -> answers.add(((Rows) table.to(facts)).rows()));
        long ours = System.nanoTime() - begun;
        progress.printf("%d 笔试算 replayed: %d ms%n", count, ours / 1_000_000);
        long peer = 0;
        long told = System.nanoTime();
        int otherwise = 0;
        for (int i = 0; i < count; i++) {
            Map<String, Object> variables = variables(decisions.get(i));
            long before = System.nanoTime();
            List<Map<String, Object>> rows = engine.rows(decision, variables);
            long after = System.nanoTime();
            peer += after - before;
            otherwise += plain(rows, table).equals(plain(answers.get(i), table)) ? 0 : 1;
            if (after - told > TOLD_EVERY) {
                told = after;
                progress.printf("%d 笔由引擎逐笔判定 evaluated by the engine: %d ms%n", i + 1, peer / 1_000_000);
            }
        }
        progress.printf("%d 笔结果不同 answers differ%n", otherwise);
        return Comparison.ofMillis("replay", count, ours, peer, "ratio < 0.1, answers equal", ours * 10 < peer && otherwise == 0);
    }

    private static Map<String, Object> variables(Map<String, Object> facts) {
        Map<String, Object> variables = new LinkedHashMap<>(facts);
        variables.remove(Decisions.BANK_DATE);
        if (variables.containsKey(TERM)) {
            variables.put("termMonths", Boolean.TRUE.equals(variables.remove(TERM)) ? 2 : 1);
            variables.put("termCapMonths", 1);
        }
        return variables;
    }

    private static List<Map<String, Object>> plain(List<Map<String, Object>> rows, TableAnswers table) {
        return rows.stream().map(row -> {
            Map<String, Object> plain = new LinkedHashMap<>();
            table.answers().forEach(name -> plain.put(name, row.get(name) instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros()
                : row.get(name)));
            return plain;
        }).toList();
    }
}
