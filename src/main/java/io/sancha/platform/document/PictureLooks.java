package io.sancha.platform.document;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a picture looks, in 256 signs that stay nearly the same when it is saved again, scaled, made brighter or scanned anew (DOC-02): whether each
 * of its 16 × 16 coarsest waves, by the discrete cosine transform of 64 × 64 shades of grey, is above their median. So does PDQ (Facebook, The
 * TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm, 2019), after pHash (C. Zauner, Implementation and Benchmarking of
 * Perceptual Image Hash Functions, 2010). Which distance says what was measured by {@code PictureLooksTest} and stands in src/docs/documents.md.
 */
final class PictureLooks {
    /** Signs. */
    static final int SIGNS = 256;
    /** Pieces of 16 signs by which those that look alike are found: of two that differ in at most 31 signs one piece differs in at most one. */
    static final int PIECES = 16;
    private static final int SIDE = 64;
    private static final int WAVES = 16;
    /** Shades of grey by which an empty page or a black photograph does not differ from another. */
    private static final double FLAT = 3;
    private static final double[][] WAVE = new double[WAVES][SIDE];

    static {
        for (int wave = 0; wave < WAVES; wave++) {
            for (int at = 0; at < SIDE; at++) {
                WAVE[wave][at] = Math.cos(Math.PI * (wave + 1) * (2 * at + 1) / (2.0 * SIDE));
            }
        }
    }

    private final BitSet signs;

    private PictureLooks(BitSet signs) {
        this.signs = signs;
    }

    /** Nothing where there is nothing to be seen in the picture, or it is smaller than what is compared. */
    static Optional<PictureLooks> of(BufferedImage picture) {
        if (picture.getWidth() < SIDE || picture.getHeight() < SIDE) {
            return Optional.empty();
        }
        double[][] greys = greys(picture);
        return isFlat(greys) ? Optional.empty() : Optional.of(new PictureLooks(aboveMedian(waves(greys))));
    }

    /** The signs as the database takes them. */
    String bits() {
        var bits = new StringBuilder(SIGNS);
        for (int i = 0; i < SIGNS; i++) {
            bits.append(signs.get(i) ? '1' : '0');
        }
        return bits.toString();
    }

    /** Every 16th sign makes a piece, with the piece's place above it. */
    int[] pieces() {
        int[] pieces = new int[PIECES];
        for (int i = 0; i < SIGNS; i++) {
            pieces[i % PIECES] |= (signs.get(i) ? 1 : 0) << i / PIECES;
        }
        for (int place = 0; place < PIECES; place++) {
            pieces[place] |= place << PIECES;
        }
        return pieces;
    }

    /** The pieces, and all that differ from one of them in one sign. */
    int[] nearPieces() {
        return Arrays.stream(pieces())
            .flatMap(piece -> IntStream.concat(IntStream.of(piece), IntStream.range(0, SIGNS / PIECES).map(sign -> piece ^ 1 << sign)))
            .toArray();
    }

    /** @param bits as the database has them */
    static PictureLooks read(String bits) {
        var signs = new BitSet(SIGNS);
        IntStream.range(0, SIGNS).filter(i -> bits.charAt(i) == '1').forEach(signs::set);
        return new PictureLooks(signs);
    }

    /** The mean shade of each field. */
    private static double[][] greys(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        double[][] sum = new double[SIDE][SIDE];
        int[][] count = new int[SIDE][SIDE];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            int down = (int) ((long) y * SIDE / height);
            for (int x = 0; x < width; x++) {
                int across = (int) ((long) x * SIDE / width);
                sum[down][across] += 0.299 * (row[x] >> 16 & 255) + 0.587 * (row[x] >> 8 & 255) + 0.114 * (row[x] & 255);
                count[down][across]++;
            }
        }
        for (int down = 0; down < SIDE; down++) {
            for (int across = 0; across < SIDE; across++) {
                sum[down][across] /= count[down][across];
            }
        }
        return sum;
    }

    private static boolean isFlat(double[][] greys) {
        double mean = Arrays.stream(greys).flatMapToDouble(Arrays::stream).average().orElseThrow();
        return Math.sqrt(Arrays.stream(greys).flatMapToDouble(Arrays::stream).map(grey -> (grey - mean) * (grey - mean)).average().orElseThrow()) < FLAT;
    }

    /** First down, then across. */
    private static double[] waves(double[][] greys) {
        double[] waves = new double[SIGNS];
        double[] down = new double[SIDE];
        for (int u = 0; u < WAVES; u++) {
            for (int x = 0; x < SIDE; x++) {
                down[x] = 0;
                for (int y = 0; y < SIDE; y++) {
                    down[x] += WAVE[u][y] * greys[y][x];
                }
            }
            for (int v = 0; v < WAVES; v++) {
                for (int x = 0; x < SIDE; x++) {
                    waves[u * WAVES + v] += WAVE[v][x] * down[x];
                }
            }
        }
        return waves;
    }

    private static BitSet aboveMedian(double[] waves) {
        double[] sorted = waves.clone();
        Arrays.sort(sorted);
        double median = (sorted[SIGNS / 2 - 1] + sorted[SIGNS / 2]) / 2;
        var signs = new BitSet(SIGNS);
        for (int i = 0; i < SIGNS; i++) {
            signs.set(i, waves[i] > median);
        }
        return signs;
    }
}
