package io.sancha.platform.web;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a screen in 256 colours: a third of the size, and nobody sees the difference, for screens have few colours and many shades of two. */
final class SmallPng {
    private static final int MOST = 256;
    /** Colours that differ in the last three bits only count as one, by the mean of those that are there. */
    private static final int COARSE = 0xF8F8F8;

    private SmallPng() {
    }

    static byte[] of(byte[] png) throws IOException {
        return of(ImageIO.read(new ByteArrayInputStream(png)));
    }

    static byte[] of(BufferedImage picture) throws IOException {
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        List<Integer> palette = palette(pixels);
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        var model = new IndexColorModel(Byte.SIZE, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        var small = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> known = new HashMap<>();
        for (int i = 0; i < pixels.length; i++) {
            int place = known.computeIfAbsent(pixels[i] & 0xFFFFFF, colour -> nearest(colour, palette));
            small.getRaster().setSample(i % width, i / width, 0, place);
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(small, "png", bytes);
        return bytes.toByteArray();
    }

    /** Of each group of like colours the one that is most often there; the largest groups. */
    private static List<Integer> palette(int[] pixels) {
        Map<Integer, Integer> exact = new HashMap<>();
        for (int pixel : pixels) {
            exact.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
        Map<Integer, List<Integer>> groups = new HashMap<>();
        exact.keySet().forEach(colour -> groups.computeIfAbsent(colour & COARSE, group -> new ArrayList<>()).add(colour));
        Comparator<Integer> often = Comparator.<Integer>comparingInt(exact::get).thenComparing(Comparator.naturalOrder());
        Comparator<List<Integer>> large = Comparator.comparingInt(group -> group.stream().mapToInt(exact::get).sum());
        return groups.values().stream().sorted(large.reversed().thenComparing(group -> group.stream().max(often).orElseThrow())).limit(MOST)
            .map(group -> group.stream().max(often).orElseThrow()).toList();
    }

    private static int nearest(int colour, List<Integer> palette) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.size(); i++) {
            int away = away(colour, palette.get(i), 16) + away(colour, palette.get(i), 8) + away(colour, palette.get(i), 0);
            if (away < least) {
                least = away;
                best = i;
            }
        }
        return best;
    }

    private static int away(int one, int other, int shift) {
        int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
        return difference * difference;
    }
}
