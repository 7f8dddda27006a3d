package io.sancha.platform.document;

import io.sancha.platform.audit.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A document that is an archive inside: OFD (GB/T 33190), DOCX, XLSX. Looked through piece by piece, never unpacked as a whole. */
final class PackedDocument {
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 200L << 20;
    private static final long MOST_TIMES = 100;
    private static final int PIECE = 1 << 16;

    private PackedDocument() {
    }

    /** @throws Refusal if it is another archive, carries macros or programs, or would unpack to too much */
    static FileKind kindOf(byte[] content) {
        Set<String> names = namesIn(content);
        if (names.contains("ofd.xml")) {
            return FileKind.OFD;
        }
        if (names.contains("[content_types].xml") && names.contains("word/document.xml")) {
            return FileKind.DOCX;
        }
        if (names.contains("[content_types].xml") && names.contains("xl/workbook.xml")) {
            return FileKind.XLSX;
        }
        throw Refusal.ofInput("file", "压缩包请解开后逐个上传；只接受 OFD、DOCX、XLSX", "unpack archives and send the files one by one; only OFD, DOCX and XLSX are taken");
    }

    private static Set<String> namesIn(byte[] content) {
        Set<String> names = new HashSet<>();
        long most = Math.min(MOST_BYTES, Math.max(1L << 20, content.length * MOST_TIMES));
        byte[] piece = new byte[PIECE];
        long unpacked = 0;
        try (var archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.contains("..") || name.startsWith("/")
                    || name.matches(".*(vbaproject\\.bin|activex.*|\\.(exe|dll|js|vbs|bat|cmd|ps1|sh|jar|html?|svg))")) {
                    throw Refusal.ofInput("file", "文件含宏或程序（" + name + "），请另存为不含宏的格式", "the file carries a macro or program (" + name + "); save it without");
                }
                names.add(name);
                for (int read = archive.read(piece); read >= 0; read = archive.read(piece)) {
                    unpacked += read;
                    if (unpacked > most) {
                        throw tooMuch();
                    }
                }
                if (names.size() > MOST_ENTRIES) {
                    throw tooMuch();
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.ofInput("file", "文件已损坏，打不开", "the file is damaged and cannot be opened");
        }
        return names;
    }

    private static Refusal tooMuch() {
        return Refusal.ofInput("file", "文件解开后过大，不予接收", "the file unpacks to too much and is not taken");
    }
}
