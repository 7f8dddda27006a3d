package io.sancha.platform.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;

/** Small TIFF files that unfold to more than anybody can hold. */
public final class HostileTiff {
    private static final int ENTRY = 12;

    private HostileTiff() {
    }

    /** Whose one page says that it comes after itself. */
    public static byte[] inACircle() throws IOException {
        ByteBuffer file = ordinary(0);
        file.putInt(next(file), file.getInt(4));
        return file.array();
    }

    /** Whose second page says that it has so many points. */
    public static byte[] withASecondPage(int width, int height) throws IOException {
        ByteBuffer file = ordinary(2 + 2 * ENTRY + 4);
        int second = file.capacity() - 2 - 2 * ENTRY - 4;
        file.putInt(next(file), second);
        file.putShort(second, (short) 2);
        entry(file, second + 2, 256, width);
        entry(file, second + 2 + ENTRY, 257, height);
        return file.array();
    }

    private static void entry(ByteBuffer file, int at, int tag, int value) {
        file.putShort(at, (short) tag).putShort(at + 2, (short) 4).putInt(at + 4, 1).putInt(at + 8, value);
    }

    private static int next(ByteBuffer file) {
        int first = file.getInt(4);
        return first + 2 + file.getShort(first) * ENTRY;
    }

    private static ByteBuffer ordinary(int more) throws IOException {
        var to = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY), "tiff", to);
        to.writeBytes(new byte[more]);
        byte[] bytes = to.toByteArray();
        return ByteBuffer.wrap(bytes).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }
}
