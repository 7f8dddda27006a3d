package io.sancha.tools.takeover;

import io.sancha.platform.audit.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file in UTF-8 or GB18030. Nearly any bytes are some text in GB18030: what is so only by chance, UTF-8 with a broken sign in it or another
 * encoding, is refused and not taken for names that nobody bears (MIG-01).
 */
final class FileText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** The signs of everyday Chinese; in what is Chinese nearly all are among them. */
    private static final Charset EVERYDAY = Charset.forName("GB2312");
    private static final char MARK = '\uFEFF';
    private static final int MOST_RARE_IN_TEN = 1;

    private FileText() {
    }

    /** @throws Refusal MIG-01 where it is neither */
    static String of(byte[] content) {
        Optional<String> text = strictly(content, StandardCharsets.UTF_8);
        if (text.isEmpty() && !isBrokenUtf8(content)) {
            text = strictly(content, GB18030).filter(FileText::isEverydayChinese);
        }
        String found = text.filter(read -> read.indexOf('\0') < 0).orElseThrow(() -> Refusal.by("MIG-01",
            "文件既不是 UTF-8 也不是 GB18030 编码，或有损坏的字符；请另存为“CSV UTF-8”后重新导入，本文件未录入任何内容",
            "the file is neither in UTF-8 nor in GB18030, or a sign in it is broken; save it as CSV UTF-8 and import it again; nothing of it was entered"));
        return !found.isEmpty() && found.charAt(0) == MARK ? found.substring(1) : found;
    }

    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether more of what lies beyond ASCII is whole in UTF-8 than is broken. */
    private static boolean isBrokenUtf8(byte[] content) {
        String read = new String(content, StandardCharsets.UTF_8);
        long broken = read.codePoints().filter(sign -> sign == '\uFFFD').count();
        long whole = read.codePoints().filter(sign -> sign > 0x7F && sign != '\uFFFD').count();
        return whole > broken;
    }

    private static boolean isEverydayChinese(String read) {
        var everyday = EVERYDAY.newEncoder();
        long beyond = read.chars().filter(sign -> sign > 0x7F).count();
        long rare = read.chars().filter(sign -> sign > 0x7F && !everyday.canEncode((char) sign)).count();
        return rare * 10 <= beyond * MOST_RARE_IN_TEN;
    }
}
