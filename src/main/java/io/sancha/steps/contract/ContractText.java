package io.sancha.steps.contract;

import io.sancha.platform.audit.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills one of the bank's uniform texts (CON-01). Every place in it must be filled; nothing is added and nothing left out (CON-02). */
final class ContractText {
    static final String LOAN = "loan-contract-2024-1";
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private ContractText() {
    }

    /** @throws Refusal by CON-02 if a place has nothing to fill it with */
    static String fill(String template, Map<String, String> values) {
        Matcher place = PLACE.matcher(read(template));
        var text = new StringBuilder();
        while (place.find()) {
            String name = place.group(1);
            String value = name.equals("template") ? template : values.get(name);
            if (value == null || value.isBlank()) {
                throw Refusal.by("CON-02", "合同缺少必备内容 " + name + "，请补充后再拟定", "the contract lacks " + name + "; state it and draw it up again").atField(name);
            }
            place.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return place.appendTail(text).toString();
    }

    private static String read(String template) {
        try (InputStream text = ContractText.class.getResourceAsStream("/contracts/" + template + ".txt")) {
            if (text == null) {
                throw new IllegalStateException("there is no text " + template);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
