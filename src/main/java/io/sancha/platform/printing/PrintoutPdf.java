package io.sancha.platform.printing;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.sancha.kernel.money.CapitalAmount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.login.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The one writer of printouts: a PDF in one language, its font inside, on every page which it is of how many, the bank's day and the hash. */
public final class PrintoutPdf {
    private static final String FONT = "/fonts/NotoSansSC-Regular.ttf";
    private static final String STYLE = "/printouts/printout.css";
    private static final int LONG = 34;
    private static final Pattern LOOK_ALIKE = Pattern.compile("[\\u2e80-\\u2fdf\\uf900-\\ufaff]");
    private final Printout printout;
    private final PrintedWords words;
    private final String bank;

    private PrintoutPdf(Printout printout, Language language, String bank) {
        this.printout = printout;
        this.words = PrintedWords.in(language);
        this.bank = language.named(bank);
    }

    /** @param bank its name, in both languages @param day of the bank on which it is printed */
    public static void write(Printout printout, Language language, String bank, LocalDate day, OutputStream to) throws IOException {
        var pdf = new PdfRendererBuilder();
        pdf.useFont(() -> PrintoutPdf.class.getResourceAsStream(FONT), "Noto Sans SC");
        pdf.withProducer("Sancha");
        pdf.withW3cDocument(new W3CDom().fromJsoup(new PrintoutPdf(printout, language, bank).page(day)), null);
        pdf.toStream(to);
        pdf.run();
    }

    private Document page(LocalDate day) throws IOException {
        Document page = Document.createShell("");
        page.selectFirst("html").attr("lang", words.language().id());
        page.head().appendElement("title").text(words.titled(printout.kind(), printout.number()));
        page.head().appendElement("style").appendText(style(day));
        page.body().appendElement("p").addClass("bank").text(bank);
        if (printout.legal() && words.language() == Language.EN) {
            page.body().appendElement("p").addClass("copy").text(words.say("sentence.reading-copy"));
        }
        page.body().appendElement("h1").text(words.say("title." + printout.kind()));
        if (printout.number() != null) {
            page.body().appendElement("p").addClass("number").text(words.say("format.number").replace("{number}", printout.number()));
        }
        printout.parts().forEach(part -> write(part, page.body()));
        page.body().nodeStream(TextNode.class).forEach(node -> node.text(unified(node.getWholeText())));
        return page;
    }

    /** Radicals and compatibility signs as the ideographs that they look like: the font knows no others, so that text copied out of a paper finds them. */
    private static String unified(String text) {
        return LOOK_ALIKE.matcher(text).replaceAll(sign -> Normalizer.normalize(sign.group(), Normalizer.Form.NFKC));
    }

    private String style(LocalDate day) throws IOException {
        try (var file = PrintoutPdf.class.getResourceAsStream(STYLE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("$size", printout.sheet().size())
                .replace("$printed", quoted(words.say("foot.printed").replace("{day}", words.written("day", day)).replace("{zone}", BankClock.CHINA.getId())))
                .replace("$hash", quoted(words.say("foot.hash").replace("{hash}", printout.sha256())))
                .replace("$page", quoted(words.say("foot.page")).replace("{page}", "' counter(page) '").replace("{pages}", "' counter(pages) '"));
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }

    private void write(Part part, Element body) {
        if (part instanceof Part.Facts facts && !facts.facts().isEmpty()) {
            heading(facts.heading(), body);
            facts(facts.facts(), body.appendElement("table").addClass("facts"));
        } else if (part instanceof Part.Text text && text.text() != null) {
            heading(text.heading(), body);
            paragraphs(words.written("text", text.text()), body);
        } else if (part instanceof Part.Sentence sentence) {
            paragraphs(words.say("sentence." + sentence.key(), sentence.values()), body);
        } else if (part instanceof Part.Table table) {
            heading(table.heading(), body);
            table(table, body.appendElement("table").addClass("rows"));
        } else if (part instanceof Part.Signatures places) {
            signatures(places.keys(), body.appendElement("table").addClass("signatures"));
        }
    }

    private void heading(String key, Element body) {
        if (key != null) {
            body.appendElement("h2").text(words.say("heading." + key));
        }
    }

    private static void paragraphs(String text, Element body) {
        text.lines().forEach(line -> body.appendElement("p").text(line.isBlank() ? "\u00a0" : line));
    }

    /** Short values two beside each other, long ones in a line of their own. */
    private void facts(List<Part.Fact> facts, Element table) {
        Element row = null;
        for (Part.Fact fact : facts) {
            String value = value(fact);
            boolean wide = value.codePoints().map(sign -> sign < 0x2e80 ? 1 : 2).sum() > LONG;
            boolean second = row != null && row.childrenSize() == 2 && !row.hasClass("wide");
            if (wide && second) {
                row.addClass("wide").lastElementChild().attr("colspan", "3");
            }
            row = second && !wide ? row : table.appendElement("tr");
            row.appendElement("th").text(words.say("field." + fact.key()));
            Element cell = row.appendElement("td");
            value.lines().forEach(line -> cell.appendElement("div").text(line));
            if (wide) {
                row.addClass("wide");
                cell.attr("colspan", "3");
            }
        }
        if (row != null && row.childrenSize() == 2) {
            row.lastElementChild().attr("colspan", "3");
        }
    }

    private String value(Part.Fact fact) {
        boolean capitals = fact.key().endsWith("-in-capitals") && words.language() == Language.ZH && fact.value() instanceof Money;
        return capitals ? words.say("format.capitals").replace("{amount}", CapitalAmount.of((Money) fact.value())) : words.written(fact.key(), fact.value());
    }

    private void table(Part.Table table, Element to) {
        Element head = to.appendElement("thead").appendElement("tr");
        table.columns().forEach(column -> head.appendElement("th").addClass(column).text(words.say("field." + column)));
        Element body = to.appendElement("tbody");
        table.rows().get().forEach(row -> {
            Element line = body.appendElement("tr");
            for (int i = 0; i < row.size(); i++) {
                line.appendElement("td").addClass(kind(row.get(i))).text(words.cell(table.columns().get(i), row.get(i)));
            }
        });
        if (body.childrenSize() > 0) {
            body.firstElementChild().children().stream().filter(cell -> cell.hasClass("figure"))
                .forEach(cell -> head.child(cell.elementSiblingIndex()).addClass("figure"));
        } else {
            body.appendElement("tr").appendElement("td").attr("colspan", String.valueOf(table.columns().size())).text(words.say("sentence.nothing"));
        }
    }

    private static String kind(Object value) {
        if (value instanceof LocalDate) {
            return "date";
        }
        return value instanceof Money || value instanceof BigDecimal || value instanceof Integer || value instanceof Rate ? "figure" : "text";
    }

    private void signatures(List<String> keys, Element table) {
        for (int i = 0; i < keys.size(); i += 2) {
            Element row = table.appendElement("tr");
            keys.subList(i, Math.min(i + 2, keys.size())).forEach(key -> {
                Element place = row.appendElement("td");
                words.say("sign." + key).lines().forEach(line -> place.appendElement("div").text(line));
            });
        }
    }
}
