package io.sancha.document;

import io.sancha.audit.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Tells what a file is by its content, whatever its name says. Only what cannot run anything is taken: PDF, pictures, plain text. */
final class MediaTypes {
    private MediaTypes() {
    }

    /** @throws Refusal if it is none of the kinds that are taken */
    static String of(byte[] content) {
        if (begins(content, 0x25, 0x50, 0x44, 0x46, 0x2D)) {
            return "application/pdf";
        }
        if (begins(content, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (begins(content, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)) {
            return "image/png";
        }
        if (begins(content, 0x49, 0x49, 0x2A, 0x00) || begins(content, 0x4D, 0x4D, 0x00, 0x2A)) {
            return "image/tiff";
        }
        if (isText(content)) {
            return "text/plain;charset=UTF-8";
        }
        throw Refusal.ofInput("file", "文件内容不是 PDF、JPEG、PNG、TIFF 或 UTF-8 文本，请转换后再传",
            "the content is not PDF, JPEG, PNG, TIFF or UTF-8 text; convert it and send it again");
    }

    private static boolean begins(byte[] content, int... signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).chars()
                .noneMatch(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r');
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
