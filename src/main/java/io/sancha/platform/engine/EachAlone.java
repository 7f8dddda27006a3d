package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the same for each of many, a page at a time, each in a transaction of its own: one that fails holds none of the others back, and one that is refused
 * needs nothing more, since it has ended meanwhile or another was faster.
 *
 * @param <T> what a page lists
 */
public final class EachAlone<T> {
    private static final Logger LOG = LoggerFactory.getLogger(EachAlone.class);
    private final String what;
    private final Function<T, String> name;
    private final BooleanSupplier goesOn;

    /**
     * @param what is done, in the words of a log
     * @param name of one, in the same
     * @param goesOn whether the program still runs; asked between two
     */
    public EachAlone(String what, Function<T, String> name, BooleanSupplier goesOn) {
        this.what = what;
        this.name = name;
        this.goesOn = goesOn;
    }

    /** @param done how many it was done for @param whole whether it was done or refused for all, and may count as looked at */
    public record Tally(int done, boolean whole) {
        public Tally and(Tally other) {
            return new Tally(done + other.done, whole && other.whole);
        }

        /** @throws IllegalStateException where not all were done, so that whoever looks again takes its time */
        public void checkWhole() {
            if (!whole) {
                throw new IllegalStateException("not all of the day was done; what is left is looked for again");
            }
        }
    }

    /**
     * @param behind the page behind one, in an order that stays; the first behind null, an empty one at the end
     * @param act on one, in a transaction of its own
     */
    public Tally of(UnaryOperator<List<T>> behind, Consumer<T> act) {
        int done = 0;
        boolean whole = true;
        for (List<T> page = behind.apply(List.of()); !page.isEmpty(); page = behind.apply(page)) {
            for (T one : page) {
                if (!goesOn.getAsBoolean()) {
                    return new Tally(done, false);
                }
                try {
                    act.accept(one);
                    done++;
                } catch (RuntimeException failed) {
                    whole &= isRefused(one, failed);
                }
            }
        }
        return new Tally(done, whole);
    }

    private boolean isRefused(T one, RuntimeException failed) {
        Optional<Refusal> refusal = Refusal.in(failed);
        refusal.ifPresentOrElse(said -> LOG.info("{}: {}: {}", what, name.apply(one), said.getMessage()),
            () -> LOG.warn("{}: {}: failed, and is tried again", what, name.apply(one), failed));
        return refusal.isPresent();
    }
}
