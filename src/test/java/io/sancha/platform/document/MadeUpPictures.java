package io.sancha.platform.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of places and scans of papers, as many different ones as are asked for, and what happens to them when they are used again. */
public final class MadeUpPictures {
    private static final String WORDS = "借款人担保合同编号金额利率期限用途还款方式有限公司营业执照统一社会信用代码住所法定代表人注册资本成立日期经营范围登记机关抵押权人不动产面积评估价值年月日发票购买方销售方税额合计开户行账号签字盖章";
    private static final int NOISE = 1 << 14;
    private final Random chance;

    public MadeUpPictures(long seed) {
        this.chance = new Random(seed);
    }

    /** Buildings and trees under a sky, with the noise of a camera. */
    public BufferedImage place() {
        int width = 800;
        int height = 600;
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        int horizon = 200 + chance.nextInt(200);
        pen.setPaint(new GradientPaint(0, 0, new Color(120 + chance.nextInt(100), 150 + chance.nextInt(100), 200 + chance.nextInt(55)), 0, horizon,
            new Color(200, 210, 220)));
        pen.fillRect(0, 0, width, horizon);
        pen.setColor(new Color(80 + chance.nextInt(80), 80 + chance.nextInt(80), 70 + chance.nextInt(60)));
        pen.fillRect(0, horizon, width, height - horizon);
        for (int i = 3 + chance.nextInt(9); i > 0; i--) {
            building(pen, chance.nextInt(width) - 40, horizon);
        }
        for (int i = chance.nextInt(6); i > 0; i--) {
            pen.setColor(new Color(20 + chance.nextInt(60), 70 + chance.nextInt(90), 30));
            pen.fillOval(chance.nextInt(width), horizon - 60 + chance.nextInt(200), 40 + chance.nextInt(120), 50 + chance.nextInt(140));
        }
        pen.dispose();
        return noisy(picture, 6);
    }

    private void building(Graphics2D pen, int x, int horizon) {
        int width = 60 + chance.nextInt(260);
        int height = 60 + chance.nextInt(300);
        int y = horizon - height + chance.nextInt(120);
        var wall = new Color(chance.nextInt(256), chance.nextInt(256), chance.nextInt(256));
        pen.setColor(wall);
        pen.fillRect(x, y, width, height);
        pen.setColor(wall.darker());
        for (int down = y + 12; down < y + height - 20; down += 24) {
            for (int across = x + 10; across < x + width - 16; across += 28) {
                pen.fillRect(across, down, 14, 14);
            }
        }
    }

    /** A page of text. @param form pages of the same form have their lines at the same places, with other words */
    public BufferedImage scan(int form) {
        int width = 620;
        int height = 877;
        var same = new Random(form);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        int paper = 238 + chance.nextInt(17);
        pen.setColor(new Color(paper, paper, paper - 5));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(30, 30, 30));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 20 + same.nextInt(14)));
        pen.drawString(words(same, 4 + same.nextInt(8)), 120 + same.nextInt(150), 70 + same.nextInt(30));
        int size = 11 + same.nextInt(6);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, size));
        boolean ruled = same.nextBoolean();
        int y = 120 + same.nextInt(30);
        for (int line = 12 + same.nextInt(18); line > 0 && y < height - 80; line--) {
            int most = (int) ((width - 130) / size * (0.3 + 0.7 * same.nextDouble()));
            pen.drawString(words(chance, Math.max(2, (int) (most * (0.75 + 0.25 * chance.nextDouble())))), 50 + (same.nextInt(3) == 0 ? 30 : 0), y);
            if (ruled) {
                pen.drawLine(45, y + 6, width - 45, y + 6);
            }
            y += size + 8 + same.nextInt(16);
        }
        seal(pen, same, 330, 560);
        pen.dispose();
        return noisy(picture, 5);
    }

    private void seal(Graphics2D pen, Random same, int x, int y) {
        if (same.nextBoolean()) {
            pen.setColor(new Color(200, 40, 40));
            pen.setStroke(new BasicStroke(4));
            pen.drawOval(x + same.nextInt(120) + chance.nextInt(60), y + same.nextInt(100) + chance.nextInt(60), 120, 120);
        }
    }

    private static String words(Random chance, int signs) {
        var words = new StringBuilder();
        for (int i = 0; i < signs; i++) {
            words.append(WORDS.charAt(chance.nextInt(WORDS.length())));
        }
        return words.toString();
    }

    public BufferedImage noisy(BufferedImage picture, int shades) {
        int[] noise = new int[NOISE];
        Arrays.setAll(noise, i -> (int) (chance.nextGaussian() * shades));
        int[] at = {0};
        // a step that has no divisor in common with the table, so that no stripes come
        return mapped(picture, shade -> shade + noise[(at[0] += 7919 + (at[0] >> 9)) & NOISE - 1]);
    }

    public static BufferedImage brighter(BufferedImage picture, double times) {
        return mapped(picture, shade -> (int) (shade * times));
    }

    /** Through the glass again: turned a little, a little smaller and off, paler, and saved. */
    public BufferedImage scannedAnew(BufferedImage picture) {
        BufferedImage laid = laid(picture, 0.9, 0.7 * (chance.nextBoolean() ? 1 : -1), 0.004);
        return saved(noisy(mapped(laid, shade -> (int) (shade * 0.93 + 8)), 6), 0.6f);
    }

    /** @param times scale @param degrees turned @param off moved, as a part of its width and height */
    public static BufferedImage laid(BufferedImage picture, double times, double degrees, double off) {
        int width = (int) (picture.getWidth() * times);
        int height = (int) (picture.getHeight() * times);
        var on = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = on.createGraphics();
        pen.setColor(new Color(picture.getRGB(2, 2)));
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.translate(off * width, off * height);
        pen.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return on;
    }

    /** Without its edge. @param part of the width and height on each side */
    public static BufferedImage cut(BufferedImage picture, double part) {
        int across = (int) (picture.getWidth() * part);
        int down = (int) (picture.getHeight() * part);
        return laid(picture.getSubimage(across, down, picture.getWidth() - 2 * across, picture.getHeight() - 2 * down), 1, 0, 0);
    }

    public static BufferedImage saved(BufferedImage picture, float quality) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg(picture, quality)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg(BufferedImage picture, float quality) {
        var to = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(to)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return to.toByteArray();
    }

    private static BufferedImage mapped(BufferedImage picture, IntUnaryOperator shade) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] points = picture.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < points.length; i++) {
            points[i] = bounded(shade, points[i] >> 16) << 16 | bounded(shade, points[i] >> 8) << 8 | bounded(shade, points[i]);
        }
        var other = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        other.setRGB(0, 0, width, height, points, 0, width);
        return other;
    }

    private static int bounded(IntUnaryOperator shade, int of) {
        return Math.max(0, Math.min(255, shade.applyAsInt(of & 255)));
    }
}
