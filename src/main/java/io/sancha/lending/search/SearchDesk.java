package io.sancha.lending.search;

import io.sancha.lending.search.Found.Match;
import io.sancha.lending.search.Found.OfCase;
import io.sancha.lending.search.SearchText.Stretch;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.SqlResource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what was noted, in some branches, by what a person types. */
@Service
public class SearchDesk {
    private static final String SEARCH = SqlResource.beside(SearchDesk.class, "search");
    private static final int MOST_HITS = 20;
    private static final int MOST_CASES = 10;
    private final JdbcClient sql;
    private final PersonKeys persons;

    SearchDesk(JdbcClient sql, PersonKeys persons) {
        this.sql = sql;
        this.persons = persons;
    }

    private record Row(long findableId, String key, String kind, String label, String caseId, LocalDate openedOn, Long customerId, String customer,
        String loanNumber) {
    }

    /**
     * What is found in these branches (BRN-01), names first. One statement, whatever is typed.
     *
     * @throws Refusal INPUT for what is blank, too short or too long to look for, or stands in the name of every company
     */
    @Transactional(readOnly = true)
    public Found find(Collection<String> branches, String typed) {
        List<Stretch> stretches = SearchText.of(typed, persons).stretches();
        Map<Long, List<Row>> found = new LinkedHashMap<>();
        sql.sql(SEARCH).param("branches", Columns.texts(branches)).param("froms", texts(stretches, Stretch::from)).param("tos", texts(stretches, Stretch::to))
            .param("limit", MOST_HITS + 1).param("cases", MOST_CASES + 1).query(Row.class).list()
            .forEach(row -> found.computeIfAbsent(row.findableId(), none -> new ArrayList<>()).add(row));
        return new Found(found.values().stream().limit(MOST_HITS).map(SearchDesk::hit).toList(), found.size() > MOST_HITS);
    }

    private static Found.Hit hit(List<Row> rows) {
        Row first = rows.get(0);
        List<OfCase> cases = rows.stream().limit(MOST_CASES).map(row -> new OfCase(row.caseId(), row.customerId(), row.customer(),
            row.loanNumber(), row.openedOn())).toList();
        return new Found.Hit(FindableKind.valueOf(first.kind()), first.label(), match(first.key().charAt(0)), cases, rows.size() > MOST_CASES);
    }

    private static Match match(char kindOfKey) {
        return switch (kindOfKey) {
            case SearchKeys.NAME -> Match.NAME;
            case SearchKeys.PINYIN -> Match.PINYIN;
            case SearchKeys.INITIALS -> Match.INITIALS;
            case SearchKeys.NUMBER -> Match.NUMBER;
            case SearchKeys.NUMBER_FROM_END -> Match.END_OF_NUMBER;
            case SearchKeys.PERSON -> Match.PERSONS_NUMBER;
            default -> throw new IllegalStateException("no kind of key: " + kindOfKey);
        };
    }

    private static String[] texts(List<Stretch> stretches, Function<Stretch, String> end) {
        return Columns.texts(stretches.stream().map(end).toList());
    }
}
