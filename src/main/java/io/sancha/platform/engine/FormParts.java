package io.sancha.platform.engine;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form refers to what it shares with others by one empty line, {@code <section data-part="committee/facts/proposal.html"></section>}, and the
 * part stands once, in the folder of the stage whose facts it shows. A complete form has each reference replaced by its part.
 */
public final class FormParts {
    private static final Pattern REFERENCE = Pattern.compile("(?m)^([ \\t]*)<section data-part=\"([a-z]+/facts/[a-z-]+\\.html)\"></section>");

    private FormParts() {
    }

    /**
     * The form with every part in its place, indented as the reference was.
     *
     * @param parts the text of a part by its name under {@code processes/}, such as {@code committee/facts/proposal.html}
     * @throws IllegalArgumentException if a reference is left over: misspelt, or inside a part
     */
    public static String complete(String form, UnaryOperator<String> parts) {
        String complete = REFERENCE.matcher(form).replaceAll(found ->
            Matcher.quoteReplacement(parts.apply(found.group(2)).stripTrailing().indent(found.group(1).length()).stripTrailing()));
        int left = complete.indexOf("data-part");
        if (left >= 0) {
            throw new IllegalArgumentException("no reference to a part: " + complete.substring(left, Math.min(complete.length(), left + 80)).lines()
                .findFirst().orElseThrow());
        }
        return complete;
    }
}
