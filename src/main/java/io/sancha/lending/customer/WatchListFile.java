package io.sancha.lending.customer;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.input.PlainText;
import io.sancha.platform.people.Actor;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters a file into a list of persons: comma-separated with the heading {@code identity,name,chinese,english,source,from,until}
 * and, for papers that the number does not tell, {@code paper}. Either every row
 * is entered or none.
 */
@Service
public class WatchListFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true)
        .setNullString("").get();
    private final WatchLists lists;
    private final Trail trail;

    WatchListFile(WatchLists lists, Trail trail) {
        this.lists = lists;
        this.trail = trail;
    }

    /** Which list. */
    public enum Kind {
        /** Those with whom the bank does not deal. */
        BLACKLIST("CUS-03"),
        /** Those connected to the bank (关系人). */
        CONNECTED("LIM-06");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }
    }

    /** @return how many were entered @throws Refusal naming the first row that is wrong, by its line; its number is not told */
    @Transactional
    public int enter(Kind kind, Reader file) throws IOException {
        List<CSVRecord> rows = FORMAT.parse(file).getRecords();
        for (CSVRecord row : rows) {
            WatchLists.Entry entry = entry(kind, row);
            if (kind == Kind.BLACKLIST) {
                lists.blacklist(entry, required(kind, row, "source"), Actor.SYSTEM);
            } else {
                lists.connect(entry, Actor.SYSTEM);
            }
        }
        trail.record(Actor.SYSTEM, ActPlace.outsideProcess(null, "watchlist"), "LISTED", kind.rule, "名单录入 entered: " + rows.size(),
            List.of(new Reference("watch-list", kind.name(), null)));
        return rows.size();
    }

    private static WatchLists.Entry entry(Kind kind, CSVRecord row) {
        var number = new PartyNumber(required(kind, row, "identity"));
        if (number.hasASlip()) {
            throw Refusal.ofInput(place(row) + ", identity", "号码 " + number + " 校验位不符，请核对",
                "the check sign of " + number + " does not agree; compare it with its source");
        }
        return new WatchLists.Entry(number, paper(row), required(kind, row, "name"), required(kind, row, "chinese"), required(kind, row, "english"),
            day(row, required(kind, row, "from")), day(row, optional(row, "until")));
    }

    private static PaperKind paper(CSVRecord row) {
        String said = row.isMapped("paper") ? optional(row, "paper") : null;
        return said == null ? null : Arrays.stream(PaperKind.values()).filter(kind -> kind.name().equals(said)).findFirst()
            .orElseThrow(() -> Refusal.ofInput(place(row) + ", paper", "证件种类 " + said + " 应为 " + Arrays.toString(PaperKind.values()) + " 之一",
                "found paper " + said + ", expected one of " + Arrays.toString(PaperKind.values())));
    }

    private static LocalDate day(CSVRecord row, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw Refusal.ofInput(place(row), "日期 " + text + " 应如 2024-03-01", "found date " + text + ", expected one such as 2024-03-01");
        }
    }

    private static String required(Kind kind, CSVRecord row, String column) {
        String value = optional(row, column);
        if (value == null) {
            String field = place(row) + ", " + column;
            throw Refusal.by(kind.rule, field + "：必填，名单须写明何人、为何、自何日", field + " is required: the list tells who, why and since when").atField(field);
        }
        return value;
    }

    private static String optional(CSVRecord row, String column) {
        String value = row.isSet(column) ? PlainText.of(place(row) + ", " + column, row.get(column)) : null;
        return value == null || value.isBlank() ? null : value;
    }

    private static String place(CSVRecord row) {
        return "row " + row.getRecordNumber();
    }
}
