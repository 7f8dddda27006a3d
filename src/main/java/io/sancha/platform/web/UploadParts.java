package io.sancha.platform.web;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A multipart body of files, looked through before the engine reads it, which takes one without a boundary, one that was cut off and a file's name
 * that is no text for faults of its own.
 */
final class UploadParts {
    private static final Pattern BOUNDARY = Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^;\"\\s]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile("filename=\"((?:\\\\.|[^\"\\\\])*+)\"", Pattern.CASE_INSENSITIVE);
    private static final String END_OF_HEADERS = "\r\n\r\n";

    private UploadParts() {
    }

    /** What separates the parts, as the content type declares it. */
    static Optional<String> boundary(String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        return boundary.find() ? Optional.of(boundary.group(1) == null ? boundary.group(2) : boundary.group(1)) : Optional.empty();
    }

    /** @throws Refusal if the upload has no boundary, is cut off, or names a file with what is no text */
    static void check(String contentType, byte[] upload) {
        String separator = "--" + boundary(contentType).orElseThrow(() -> noUpload(contentType));
        // one sign a byte: what lies between the headers is not looked at
        String body = new String(upload, StandardCharsets.ISO_8859_1);
        String file = "";
        for (int part = body.indexOf(separator); part >= 0; part = body.indexOf(separator, part + separator.length())) {
            int headersEnd = body.indexOf(END_OF_HEADERS, part);
            Matcher named = FILE.matcher(body).region(part, headersEnd < 0 ? body.length() : headersEnd);
            if (named.find()) {
                file = PlainText.of("file", PlainText.decoded("file", named.group(1).getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
        if (!body.contains(separator + "--")) {
            throw cutOff(contentType, upload.length, file);
        }
    }

    /** No multipart, or one that does not say what separates its parts. */
    static Refusal noUpload(String contentType) {
        return Refusal.ofInput(Problem.UPLOAD, "文件须以带 boundary 的 multipart/form-data 传送，收到的是 " + contentType + "；已填写的内容不受影响",
            "files are sent as multipart/form-data with a boundary, but this came as " + contentType + "; nothing that was typed is lost");
    }

    /**
     * An upload whose last separator did not arrive.
     *
     * @param bytes that arrived; below zero where nobody counted them
     * @param file the name of the last file of which something arrived; empty where none is known
     */
    static Refusal cutOff(String contentType, long bytes, String file) {
        String ofChinese = (bytes < 0 ? "" : "收到 " + bytes + " 字节，") + (file.isEmpty() ? "" : "到文件“" + file + "”为止，");
        String ofEnglish = (bytes < 0 ? "" : bytes + " bytes arrived, ") + (file.isEmpty() ? "" : "the last of them of the file '" + file + "', ");
        String end = "--" + boundary(contentType).orElse("") + "--";
        return Refusal.ofInput(Problem.UPLOAD, "上传不完整：" + ofChinese + "缺少结尾 " + end + "；请把文件重新传一次，已填写的内容不受影响",
            "the upload is cut off: " + ofEnglish + "but not its end " + end + "; send the file again; nothing that was typed is lost");
    }
}
