package io.sancha.platform.web;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A multipart body of files, looked through before the engine reads it, which takes one without a boundary, one that was cut off and a file's name
 * that is no text for faults of its own.
 */
final class UploadParts {
    private static final Pattern BOUNDARY = Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^;\"\\s]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile("filename=\"((?:\\\\.|[^\"\\\\])*+)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(";\\s*name=\"?([^\";\\s]*)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PARAMETERS = new TreeSet<>(Set.of("deployment-name", "deployment-source", "enable-duplicate-filtering",
        "deploy-changed-only", "tenant-id"));
    private static final String LINE = "\r\n";
    /** Bytes of the separator and the headers of a part, as many as the engine's reader takes. */
    private static final int LONGEST_HEADERS = 512;

    private UploadParts() {
    }

    /** What separates the parts, as the content type declares it. */
    static Optional<String> boundary(String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        return boundary.find() ? Optional.of(boundary.group(1) == null ? boundary.group(2) : boundary.group(1)) : Optional.empty();
    }

    /** @throws Refusal if the upload has no boundary, is cut off, holds no file, or a part whose headers or name nobody can take */
    static void check(String contentType, byte[] upload) {
        String separator = "--" + boundary(contentType).orElseThrow(() -> noUpload(contentType));
        // one sign a byte: what lies between the headers is not looked at
        String body = new String(upload, StandardCharsets.ISO_8859_1);
        String file = "";
        int part = body.startsWith(separator) ? 0 : behind(body, LINE + separator, 0);
        while (part >= 0 && !body.startsWith("--", part + separator.length())) {
            int end = body.indexOf(LINE + LINE, part);
            file = named(body.substring(part, end < 0 ? body.length() : end), end >= 0).orElse(file);
            part = end < 0 ? -1 : behind(body, LINE + separator, end);
        }
        if (part < 0) {
            throw cutOff(contentType, upload.length, file);
        }
        if (file.isEmpty()) {
            throw Refusal.ofInput(Problem.UPLOAD, "其中没有文件，请选择文件再传", "it holds no file; choose one and send it again");
        }
    }

    private static int behind(String body, String separator, int from) {
        int found = body.indexOf(separator, from);
        return found < 0 ? -1 : found + LINE.length();
    }

    /** The name of the part's file, if it is one. @param whole whether all of the headers arrived */
    private static Optional<String> named(String headers, boolean whole) {
        if (headers.length() > LONGEST_HEADERS) {
            throw Refusal.ofInput(Problem.UPLOAD, "一部分的首部长于 " + LONGEST_HEADERS + " 字节，请改短文件名", "the headers of a part have more than " + LONGEST_HEADERS
                + " bytes; shorten the file's name");
        }
        Matcher file = FILE.matcher(headers);
        if (file.find()) {
            return Optional.of(text("file", file.group(1)));
        }
        Matcher name = NAME.matcher(headers);
        boolean named = name.find();
        if (whole && !(named && PARAMETERS.contains(name.group(1)))) {
            throw Refusal.ofInput(named ? text(Problem.UPLOAD, name.group(1)) : Problem.UPLOAD, "不是部署的参数；文件须有文件名（filename），参数限于 " + PARAMETERS,
                "is no parameter of a deployment; a file has a name (filename), and the parameters are " + PARAMETERS);
        }
        return Optional.empty();
    }

    private static String text(String field, String bytes) {
        return PlainText.of(field, PlainText.decoded(field, bytes.getBytes(StandardCharsets.ISO_8859_1)));
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
     * @param file the name of the last file of which something arrived; empty where nobody could read so far
     */
    static Refusal cutOff(String contentType, long bytes, String file) {
        String ofChinese = (bytes < 0 ? "" : "收到 " + bytes + " 字节，") + (file.isEmpty() ? "某一部分没有首部，或" : "到文件“" + file + "”为止，");
        String ofEnglish = (bytes < 0 ? "" : bytes + " bytes arrived, ") + (file.isEmpty() ? "but the headers of a part or "
            : "the last of them of the file '" + file + "', but not ");
        String end = "--" + boundary(contentType).orElse("") + "--";
        return Refusal.ofInput(Problem.UPLOAD, "上传不完整：" + ofChinese + "缺少结尾 " + end + "；请把文件重新传一次，已填写的内容不受影响",
            "the upload is cut off: " + ofEnglish + "its end " + end + (file.isEmpty() ? " are missing" : "")
                + "; send the file again; nothing that was typed is lost");
    }
}
