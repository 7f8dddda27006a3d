package io.sancha.tools.walkthrough;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A picture that stands for a photograph in a walk, where a task is not completed without one: no two look alike. */
public final class MadeUpPicture {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int PATCH = 20;
    private static final int SHADES = 256;

    private MadeUpPicture() {
    }

    /** @param of what it is a picture of: the same again for the same */
    public static byte[] of(String of) throws IOException {
        var chance = new Random(of.hashCode());
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        for (int x = 0; x < WIDTH; x += PATCH) {
            for (int y = 0; y < HEIGHT; y += PATCH) {
                pen.setColor(new Color(chance.nextInt(SHADES), chance.nextInt(SHADES), chance.nextInt(SHADES)));
                pen.fillRect(x, y, PATCH, PATCH);
            }
        }
        pen.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", file);
        return file.toByteArray();
    }
}
