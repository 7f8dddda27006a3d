package io.sancha.platform.guard.readability;

import io.sancha.platform.guard.Found;
import io.sancha.platform.guard.read.Element;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** Colours of a drawing (MOD-09): lines and words stand out from the paper and from what they are drawn on (WCAG 2.1, contrast ratio). */
final class Inks {
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    /** The palest orange of Modeler's palette stands out from white by 2.3 to 1, from its own filling by 1.8. */
    private static final double ON_PAPER = 2;
    private static final double ON_FILLING = 1.7;
    private static final String BLACK = "#000000";
    private static final String WHITE = "#FFFFFF";

    private Inks() {
    }

    static void check(String file, Element shape, Found found) {
        label(file, shape, found);
        String stroke = shown(shape, "stroke", "border-color", BLACK);
        String filling = shown(shape, "fill", "background-color", WHITE);
        boolean colours = COLOUR.matcher(stroke).matches() && COLOUR.matcher(filling).matches();
        found.unless(colours, file, shape.given("bpmnElement"), "颜色须写作 #RRGGBB", "a colour is written #RRGGBB");
        found.unless(!colours || contrast(stroke, WHITE) >= ON_PAPER && contrast(stroke, filling) >= ON_FILLING, file, shape.given("bpmnElement"),
            "线条 " + stroke + " 在底色 " + filling + " 上看不清", "lines of " + stroke + " are hardly seen on " + filling);
    }

    /** A name beside its shape may have a colour of its own. */
    private static void label(String file, Element shape, Found found) {
        shape.children("BPMNLabel").forEach(label -> {
            String ink = attribute(label, "color");
            found.unless(ink.isEmpty() || COLOUR.matcher(ink).matches() && contrast(ink, WHITE) >= ON_PAPER, file, shape.given("bpmnElement"),
                "名称的颜色 " + ink + " 看不清", "its name is hardly seen in " + ink);
        });
    }

    /** Modeler writes each colour twice, for itself and for others; where they differ the fainter would be somebody's. */
    private static String shown(Element shape, String own, String others, String without) {
        String first = attribute(shape, own);
        String second = attribute(shape, others);
        return first.isEmpty() && second.isEmpty() ? without : first.isEmpty() ? second : second.isEmpty() || second.equalsIgnoreCase(first) ? first
            : first + " / " + second;
    }

    private static String attribute(Element shape, String name) {
        return shape.attributes().entrySet().stream().filter(one -> one.getKey().matches("(.*[:}])?" + name)).map(Map.Entry::getValue).findFirst()
            .orElse("");
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** Relative luminance, WCAG 2.1. */
    private static double luminance(String colour) {
        double[] parts = DoubleStream.of(Integer.parseInt(colour.substring(1, 3), 16), Integer.parseInt(colour.substring(3, 5), 16),
            Integer.parseInt(colour.substring(5), 16)).map(part -> part / 255)
            .map(part -> part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4)).toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
