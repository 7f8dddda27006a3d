package io.sancha.platform.guard.table;

import io.sancha.platform.guard.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Facts that a table could be asked with: of what its inputs can be, at and around every figure that the table names. The same seed, the same facts. */
public final class MadeUpFacts implements Supplier<Map<String, Object>> {
    private final Map<String, List<Object>> samples = new LinkedHashMap<>();
    private final Random random;

    /** @param file the table's @param decision its id @throws IllegalArgumentException if the guard cannot judge it, or the bank knows no such decision */
    public MadeUpFacts(SourceFile file, String decision, long seed) {
        this.random = new Random(seed);
        TableAnswers table = TableAnswers.of(file, decision).orElseThrow(() -> new IllegalArgumentException("no table " + decision + " in " + file.name()));
        Set<Object> literals = new HashSet<>(table.literals());
        TableTerms.ofTheBank().get(decision).inputs().forEach((input, of) -> {
            List<Object> known = new ArrayList<>(of.of().samples(literals));
            if (of.orNothing()) {
                known.add(null);
            }
            samples.put(input, known);
        });
    }

    /** Facts by the text of the input's expression, as {@link TableAnswers#to} takes them. */
    @Override
    public Map<String, Object> get() {
        Map<String, Object> facts = new LinkedHashMap<>();
        samples.forEach((input, known) -> facts.put(input, known.get(random.nextInt(known.size()))));
        return facts;
    }
}
