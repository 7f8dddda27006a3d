package io.sancha.platform.guard.read;

import io.sancha.platform.guard.SourceFile;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was read of files, kept while it is asked for again, as most files of a tree that is checked again are: asking the words takes long, and the library
 * reads the whole schema anew with every file. Not for several threads at once.
 */
public final class Known {
    /** Bytes of the files that are kept: the bank's trees of two or three deployments. */
    private static final long KEPT = 4_000_000;
    private static final int LARGEST = 500_000;
    private final Map<Key, FileRead> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Key(String name, ByteBuffer content) {
    }

    FileRead of(SourceFile file, Function<SourceFile, FileRead> reading) {
        FileRead known = kept.get(new Key(file.name(), ByteBuffer.wrap(file.content())));
        if (known != null) {
            return known;
        }
        FileRead read = reading.apply(file);
        if (!read.findings().isEmpty() || file.content().length > LARGEST) {
            // what is refused is seldom sent again, and what is huge would push the bank's own files out
            return read;
        }
        kept.put(new Key(file.name(), ByteBuffer.wrap(file.content().clone())), read);
        bytes += file.content().length;
        for (Iterator<Key> oldest = kept.keySet().iterator(); bytes > KEPT && oldest.hasNext();) {
            bytes -= oldest.next().content().capacity();
            oldest.remove();
        }
        return read;
    }
}
