package io.sancha.platform.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pages of a TIFF, by its chain of directories alone. Readers follow that chain wherever it points: a directory that points at itself, or at one
 * before it, would be an endless list of pages.
 */
final class TiffPages {
    /** More than any paper has. */
    static final int MOST = 500;
    private static final int VERSION = 42;
    private static final int ENTRY = 12;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;

    private TiffPages() {
    }

    /** @param tile points of one tile, which is unfolded as a whole; 0 where the page has none */
    record Size(long width, long height, long tile) {
        /** Points that must be held at once. */
        long pixels() {
            return Math.max(width * height, tile);
        }
    }

    /**
     * The sizes of the pages, in their order; where there are more than {@value #MOST}, of one more than that.
     *
     * @throws IOException if the file is no TIFF that is taken (the form for more than four gigabytes is none), is cut off, or its pages go in a circle
     */
    static List<Size> of(byte[] content) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(content);
        List<Size> pages = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        try {
            file.order(file.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            if (file.getShort(2) != VERSION) {
                throw new IOException("no TIFF that is taken");
            }
            for (long at = Integer.toUnsignedLong(file.getInt(4)); at != 0 && pages.size() <= MOST; at = next(file, at)) {
                if (!seen.add(at)) {
                    throw new IOException("the pages go in a circle");
                }
                pages.add(size(file, Math.toIntExact(at)));
            }
        } catch (IndexOutOfBoundsException | ArithmeticException cutOff) {
            throw new IOException("the file is cut off", cutOff);
        }
        return pages;
    }

    private static int entries(ByteBuffer file, int directory) {
        return Short.toUnsignedInt(file.getShort(directory));
    }

    private static long next(ByteBuffer file, long directory) {
        int at = (int) directory;
        return Integer.toUnsignedLong(file.getInt(at + 2 + entries(file, at) * ENTRY));
    }

    private static Size size(ByteBuffer file, int directory) throws IOException {
        long width = 0;
        long height = 0;
        long tileWidth = 0;
        long tileHeight = 0;
        for (int entry = directory + 2; entry < directory + 2 + entries(file, directory) * ENTRY; entry += ENTRY) {
            switch (Short.toUnsignedInt(file.getShort(entry))) {
                case WIDTH -> width = value(file, entry);
                case HEIGHT -> height = value(file, entry);
                case TILE_WIDTH -> tileWidth = value(file, entry);
                case TILE_HEIGHT -> tileHeight = value(file, entry);
                default -> { }
            }
        }
        return new Size(width, height, tileWidth * tileHeight);
    }

    /** A whole number small enough that the product of two still fits. */
    private static long value(ByteBuffer file, int entry) throws IOException {
        long value = switch (Short.toUnsignedInt(file.getShort(entry + 2))) {
            case SHORT -> Short.toUnsignedInt(file.getShort(entry + 8));
            case LONG -> Integer.toUnsignedLong(file.getInt(entry + 8));
            default -> throw new IOException("a size that is no number");
        };
        if (value > Integer.MAX_VALUE) {
            throw new IOException("a size beyond all sizes");
        }
        return value;
    }
}
