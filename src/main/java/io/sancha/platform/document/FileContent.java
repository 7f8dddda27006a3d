package io.sancha.platform.document;

import io.sancha.platform.audit.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells what a file is by its content, whatever its name says, and refuses what is two things at once. */
final class FileContent {
    private static final List<String> MARKUP = List.of("<script", "<html", "<!doctype", "<svg", "<iframe", "<body", "<?php", "<?xml");
    private static final List<String> MARKUP_IN_PICTURES = List.of("<script", "<html", "<!doctype", "<svg", "<iframe", "<?php");
    private static final List<String> ACTIONS = List.of("/javascript", "/launch", "/richmedia");

    private FileContent() {
    }

    /** @throws Refusal if it is none of the kinds that are taken, or hides another */
    static FileKind of(byte[] content) {
        if (begins(content, 0x50, 0x4B, 0x03, 0x04)) {
            return PackedDocument.kindOf(content);
        }
        FileKind kind = bySignature(content);
        String text = new String(content, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        List<String> hidden = kind == FileKind.TEXT ? MARKUP : kind == FileKind.PDF ? ACTIONS : MARKUP_IN_PICTURES;
        if (hidden.stream().anyMatch(text::contains) || text.contains("pk\u0005\u0006")) {
            throw Refusal.ofInput("file", "文件中夹有网页、脚本、可执行动作或压缩包，请另存为纯粹的 " + kind + " 后重传",
                "the file hides markup, a script, an action or an archive; save it as a plain " + kind + " and send it again");
        }
        return kind;
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
