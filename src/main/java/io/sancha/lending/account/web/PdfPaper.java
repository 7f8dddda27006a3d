package io.sancha.lending.account.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.sancha.kernel.money.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes a paper as PDF, A4 across, with its Chinese font inside. */
final class PdfPaper {
    private static final String FONT = "/fonts/NotoSansSC-Regular.ttf";
    private static final String STYLE = """
        @page { size: A4 landscape; margin: 14mm; @bottom-right { content: counter(page) ' / ' counter(pages); font-family: 'Noto Sans SC'; font-size: 8pt; } }
        body { font-family: 'Noto Sans SC'; font-size: 8pt; line-height: 1.25; }
        h1 { font-size: 14pt; font-weight: normal; margin: 0 0 4mm 0; }
        .fact { display: inline-block; margin-right: 8mm; }
        table { width: 100%; border-collapse: collapse; margin-top: 4mm; -fs-table-paginate: paginate; }
        tr { page-break-inside: avoid; }
        th { text-align: left; font-weight: normal; border-bottom: 0.6pt solid black; padding: 1mm; }
        td { border-bottom: 0.2pt solid #999999; padding: 1mm; }
        .figure { text-align: right; white-space: nowrap; }
        .date { white-space: nowrap; }""";

    private PdfPaper() {
    }

    static void write(Paper paper, OutputStream to) throws IOException {
        var pdf = new PdfRendererBuilder();
        pdf.useFont(() -> PdfPaper.class.getResourceAsStream(FONT), "Noto Sans SC");
        pdf.withW3cDocument(new W3CDom().fromJsoup(page(paper)), null);
        pdf.toStream(to);
        pdf.run();
    }

    private static Document page(Paper paper) {
        Document page = Document.createShell("");
        page.head().appendElement("style").appendText(STYLE);
        page.head().appendElement("title").text(paper.title());
        page.body().appendElement("h1").text(paper.title());
        Element facts = page.body().appendElement("div");
        paper.facts().forEach((label, value) -> facts.appendElement("span").addClass("fact").text(label + "：" + value));
        Element table = page.body().appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        paper.headings().forEach(heading -> head.appendElement("th").text(heading));
        Element body = table.appendElement("tbody");
        paper.rows().forEach(row -> {
            Element line = body.appendElement("tr");
            row.forEach(value -> line.appendElement("td").addClass(kind(value)).text(grouped(value)));
        });
        return page;
    }

    private static String kind(Object value) {
        if (value instanceof LocalDate) {
            return "date";
        }
        return Paper.isFigure(value) ? "figure" : "text";
    }

    /** Amounts in thousands, for people to read. */
    private static String grouped(Object value) {
        return value instanceof Money money ? String.format(Locale.ROOT, "%,." + money.amount().scale() + "f", money.amount()) : Paper.written(value);
    }
}
