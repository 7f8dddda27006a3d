package io.sancha.platform.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes into a JPEG when and where a camera took it: the segment APP1 with the few tags of EXIF that matter. */
public final class MadeUpExif {
    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private MadeUpExif() {
    }

    /** @param taken as EXIF writes it, such as {@code 2024:04:02 10:12:33} @param north whole degrees @param east whole degrees */
    public static byte[] in(byte[] jpeg, String taken, int north, int east) {
        byte[] date = (taken + "\0").getBytes(StandardCharsets.US_ASCII);
        int ifd = 2 + 2 * ENTRY + 4;
        int exif = HEADER + ifd;
        int text = exif + 2 + ENTRY + 4;
        int gps = text + date.length;
        int degrees = gps + 2 + 4 * ENTRY + 4;
        ByteBuffer tiff = ByteBuffer.allocate(degrees + 2 * 24);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(HEADER);
        tiff.putShort((short) 2);
        entry(tiff, 0x8769, LONG, 1).putInt(exif);
        entry(tiff, 0x8825, LONG, 1).putInt(gps);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, ASCII, date.length).putInt(text);
        tiff.putInt(0).put(date);
        tiff.putShort((short) 4);
        entry(tiff, 1, ASCII, 2).put(new byte[] {'N', 0, 0, 0});
        entry(tiff, 2, RATIONAL, 3).putInt(degrees);
        entry(tiff, 3, ASCII, 2).put(new byte[] {'E', 0, 0, 0});
        entry(tiff, 4, RATIONAL, 3).putInt(degrees + 24);
        tiff.putInt(0);
        tiff.putInt(north).putInt(1).putInt(0).putInt(1).putInt(0).putInt(1);
        tiff.putInt(east).putInt(1).putInt(0).putInt(1).putInt(0).putInt(1);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int length = 2 + 6 + tiff.capacity();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }
}
