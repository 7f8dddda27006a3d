package io.sancha.tools.bench;

import io.sancha.platform.guard.Finding;
import io.sancha.platform.guard.Guard;
import io.sancha.platform.guard.SourceFile;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The guard on the whole tree, once as a fresh program and then warm, and on a tree several times as large. */
public final class GuardBench {
    /** The tree is checked within this, in nanoseconds. */
    private static final long A_SECOND = 1_000_000_000;
    /** Runs of which the middle one counts. */
    private static final int RUNS = 5;
    private final List<SourceFile> build;
    private final PrintStream progress;

    /** @param build the bank's own files @param progress where it is told how far it is */
    public GuardBench(List<SourceFile> build, PrintStream progress) {
        this.build = build;
        this.progress = progress;
    }

    /**
     * @param times how often the large tree holds the bank's processes
     * @return the whole tree warm beside cold, and the large tree beside the whole one, both warm and read anew
     * @throws IllegalStateException if something is found in either tree: then not all was asked
     */
    public List<Comparison> run(int times) {
        Guard own = Guard.ofTheBank();
        long cold = nanos(own, build);
        progress.printf("%d 个文件 files: %d ms cold%n", build.size(), cold / 1_000_000);
        long warm = middle(() -> own, build);
        progress.printf("%d ms warm%n", warm / 1_000_000);
        LargeTree tree = LargeTree.of(build, times);
        // a guard keeps what it has read of a tree; the large one does not fit in what is kept, so of both everything is read
        long whole = middle(Guard::ofTheBank, build);
        progress.printf("%d ms read anew%n", whole / 1_000_000);
        long large = middle(tree::guard, tree.files());
        progress.printf("%d × : %d ms%n", times, large / 1_000_000);
        return List.of(Comparison.ofMillis("guard", build.size(), warm, cold, "ours < 1000", warm < A_SECOND),
            Comparison.ofMillis("guard", tree.files().size(), large, whole, "ratio < " + times, large < times * whole));
    }

    private static long middle(Supplier<Guard> guard, List<SourceFile> files) {
        List<Long> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(nanos(guard.get(), files));
        }
        return runs.stream().sorted().skip(RUNS / 2).findFirst().orElseThrow();
    }

    private static long nanos(Guard guard, List<SourceFile> files) {
        long begun = System.nanoTime();
        List<Finding> found = guard.check(files);
        long taken = System.nanoTime() - begun;
        if (!found.isEmpty()) {
            throw new IllegalStateException(found.size() + " findings, the first: " + found.get(0));
        }
        return taken;
    }
}
