package io.sancha.platform.document;

import io.sancha.platform.audit.Refusal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells what a file is by its content, whatever its name says, and refuses what is two things at once. */
final class FileContent {
    private static final List<String> MARKUP = List.of("<script", "<html", "<!doctype", "<svg", "<iframe", "<body", "<?php", "<?xml");
    /** Four letters come about by chance in one large picture of thirty; with what must follow them they do not. */
    private static final List<String> MARKUP_IN_PICTURES = List.of("<script", "<html", "<!doctype", "<iframe", "<?php", "<svg ", "<svg>", "<svg/", "<svg\n",
        "<svg\r", "<svg\t");
    /** Behind it stand at most 65,535 bytes of a comment: what opens archives looks no further back from a file's end. */
    private static final int[] END_OF_ARCHIVE = {0x50, 0x4B, 0x05, 0x06};
    private static final int LAST = 22 + 65_535;
    private static final List<String> ACTIONS = List.of("/javascript", "/launch", "/richmedia");

    private static final int PIECE = 8192;

    private FileContent() {
    }

    /** @throws Refusal if it is none of the kinds that are taken, or hides another */
    static FileKind of(byte[] content) {
        if (begins(content, 0x50, 0x4B, 0x03, 0x04)) {
            return PackedDocument.kindOf(content);
        }
        FileKind kind = bySignature(content);
        List<String> hidden = kind == FileKind.TEXT ? MARKUP : kind == FileKind.PDF ? ACTIONS : MARKUP_IN_PICTURES;
        if (hides(content, hidden)) {
            throw Refusal.ofInput("file", "文件中夹有网页、脚本、可执行动作或压缩包，请另存为纯粹的 " + kind + " 后重传",
                "the file hides markup, a script, an action or an archive; save it as a plain " + kind + " and send it again");
        }
        return kind;
    }

    /** Whether one of the words, in letters of any size, or the end of an archive stands in it. Looked through where it lies: a copy of it is large. */
    private static boolean hides(byte[] content, List<String> words) {
        for (int i = 0; i < content.length; i++) {
            int at = i;
            boolean found = switch (content[i]) {
                case '<', '/' -> words.stream().anyMatch(word -> stands(content, at, word));
                case 'P' -> i >= content.length - LAST && begins(content, i, END_OF_ARCHIVE);
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(byte[] content, int at, String word) {
        if (at + word.length() > content.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lower(content[at + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte sign) {
        return sign >= 'A' && sign <= 'Z' ? sign + ('a' - 'A') : sign;
    }

    private static FileKind bySignature(byte[] content) {
        if (begins(content, 0x25, 0x50, 0x44, 0x46, 0x2D)) {
            return FileKind.PDF;
        }
        if (begins(content, 0xFF, 0xD8, 0xFF)) {
            return FileKind.JPEG;
        }
        if (begins(content, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)) {
            return FileKind.PNG;
        }
        if (begins(content, 0x49, 0x49, 0x2A, 0x00) || begins(content, 0x4D, 0x4D, 0x00, 0x2A)) {
            return FileKind.TIFF;
        }
        if (isText(content)) {
            return FileKind.TEXT;
        }
        throw Refusal.ofInput("file", "文件内容不是 PDF、JPEG、PNG、TIFF、OFD、DOCX、XLSX 或 UTF-8 文本，请转换后再传",
            "the content is not PDF, JPEG, PNG, TIFF, OFD, DOCX, XLSX or UTF-8 text; convert it and send it again");
    }

    private static boolean begins(byte[] content, int... signature) {
        return begins(content, 0, signature);
    }

    private static boolean begins(byte[] content, int at, int[] signature) {
        if (content.length - at < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[at + i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer left = ByteBuffer.wrap(content);
        CharBuffer piece = CharBuffer.allocate(PIECE);
        for (CoderResult state = CoderResult.OVERFLOW; state.isOverflow(); piece.clear()) {
            state = decoder.decode(left, piece, true);
            if (state.isError() || piece.flip().chars().anyMatch(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r')) {
                return false;
            }
        }
        return true;
    }
}
