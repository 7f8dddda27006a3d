package io.sancha.steps.contract;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.login.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills one of the bank's uniform texts (CON-01), or its translation to read. A text is an edition by its name and never changes: other words are
 * another edition, and what was drawn up on an earlier one keeps its words. Every place in it must be filled; nothing is added and nothing
 * left out (CON-02).
 */
final class ContractText {
    static final String LOAN = "loan-contract-2026-1";
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private ContractText() {
    }

    /** @throws Refusal by CON-02 if a place has nothing to fill it with */
    static String fill(String template, Language language, Map<String, String> values) {
        // a line that begins with two blanks goes on with the one before
        Matcher place = PLACE.matcher(read(template + language.either("", "." + language.id())).replace("\n  ", language.either("", " ")));
        var text = new StringBuilder();
        while (place.find()) {
            String name = place.group(1);
            String value = values.get(name);
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
