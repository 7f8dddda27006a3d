package io.sancha.platform.document.web;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.PlainText;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** What a sender says of a file by the tus protocol: pairs of a name and a value in base64, between commas. */
final class UploadMetadata {
    private static final int LONGEST = 8_000;

    private UploadMetadata() {
    }

    /** @throws Refusal INPUT if it is not of that form, or a value is no text */
    static Map<String, String> read(String header) {
        Map<String, String> said = new HashMap<>();
        try {
            for (String pair : checked(header).split(",")) {
                String[] words = pair.strip().split(" ", 2);
                if (!words[0].isEmpty()) {
                    said.put(words[0], words.length == 1 ? "" : text(words[0], Base64.getDecoder().decode(words[1].strip())));
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw wrong();
        }
        return said;
    }

    /** A sign that is no text could not be stored. */
    private static String text(String name, byte[] said) {
        String field = "Upload-Metadata " + PlainText.of("Upload-Metadata", name);
        return PlainText.of(field, PlainText.decoded(field, said));
    }

    private static String checked(String header) {
        if (header.length() > LONGEST) {
            throw wrong();
        }
        return header;
    }

    private static Refusal wrong() {
        return Refusal.ofInput("Upload-Metadata", "应为逗号分隔的“名称 base64 值”，且不过长",
            "pairs of a name and a value in base64 between commas are asked for, not too long");
    }
}
