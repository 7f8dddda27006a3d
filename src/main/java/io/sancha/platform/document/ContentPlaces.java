package io.sancha.platform.document;

import io.sancha.platform.database.UnusableSetting;
import io.sancha.platform.document.store.ContentCheck;
import io.sancha.platform.document.store.ContentMove;
import io.sancha.platform.document.store.StoreName;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** In which store the contents of files are, for the operator who moves them. */
@Service
public class ContentPlaces {
    private final ContentMove move;
    private final ContentCheck check;

    ContentPlaces(ContentMove move, ContentCheck check) {
        this.check = check;
        this.move = move;
    }

    /**
     * What a move came to.
     *
     * @param moved contents, this time
     * @param bytes of them in all
     * @param there contents that are in the store now
     * @param left contents that are not
     * @param faulty the hashes of those that are missing or damaged where they are
     */
    public record Moved(int moved, long bytes, int there, int left, List<String> faulty) {
    }

    /** What a check of all contents found. @param read contents @param faulty the hashes of those that are missing or damaged */
    public record Verified(int read, List<String> faulty) {
    }

    /** Reads every content and holds it against its hash. @throws UncheckedIOException if a store cannot be reached */
    public Verified verify() {
        ContentCheck.Found found = check.all();
        return new Verified(found.read(), found.faulty());
    }

    /**
     * Moves all contents to one store, or goes on with that.
     *
     * @param to {@code postgresql} or {@code s3}
     * @param progress is told how many have been moved, after each
     * @throws UnusableSetting if there is no such store, or new files go to another
     */
    public Moved moveTo(String to, IntConsumer progress) {
        StoreName store = Stream.of(StoreName.values()).filter(name -> name.name().equals(to.toUpperCase(Locale.ROOT))).findFirst()
            .orElseThrow(() -> new UnusableSetting("--to 应为 postgresql 或 s3，现为 " + to + " / --to must be postgresql or s3, found: " + to));
        ContentMove.Moved moved = move.to(store, progress);
        int left = Stream.of(StoreName.values()).filter(other -> other != store).mapToInt(move::in).sum();
        return new Moved(moved.moved(), moved.bytes(), move.in(store), left, moved.faulty());
    }
}
