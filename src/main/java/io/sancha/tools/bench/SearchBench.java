package io.sancha.tools.bench;

import io.sancha.lending.search.PersonKeys;
import io.sancha.lending.search.SearchDesk;
import io.sancha.tools.portfolio.LoanList;
import io.sancha.tools.portfolio.LoanList.After;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The first page of a search, and of the list of loans, among a hundred cases and among very many of the same branch; with the statistics that a database has
 * just after it was filled, which are none, and with fresh ones. The slowest of what is asked among many is compared with
 * the slowest among few, a page of each.
 */
public final class SearchBench {
    private static final int FEW = 100;
    private static final int RUNS = 40;
    private static final int WARM_UP = 5;
    private static final int TIMES = 3;
    private static final int PAGE = 50;
    private static final Set<String> BRANCHES = Set.of(SearchData.BRANCH);
    /** What is typed: in nearly all names, in some, in none; by each kind of key. */
    private static final List<String> TYPED = List.of("贸易", "杭州", "重庆兴", "没有这样的名字", "zhangwei", "chongqing", "hz", "wjg", "0101-2024", "0301", "000042",
        "002x", "9133", "人民路18");
    private static final List<String> STANDINGS = List.of("", "open", "ended", "diligence");
    private final SearchDesk desk;
    private final LoanList list;
    private final SearchData data;
    private final PrintStream progress;

    /** @param database empty but for the schema; it is filled, and good for nothing else afterwards @param progress where it is told how far it is */
    public SearchBench(DataSource database, SearchDesk desk, LoanList list, PersonKeys persons, PrintStream progress) {
        this.desk = desk;
        this.list = list;
        this.data = new SearchData(database, new MadeUpCustomers(persons));
        this.progress = progress;
    }

    /** @param count so many cases; holds where nothing takes longer than three times what it takes among a hundred */
    public List<Comparison> run(int count) throws SQLException, IOException {
        data.prepare();
        data.add(1, FEW);
        // for nothing: a program that has just begun is slow at everything, and the few would be measured with it
        for (int i = 0; i < WARM_UP; i++) {
            searches();
            lists();
        }
        Map<String, Long> searchedFew = searches();
        Map<String, Long> listedFew = lists();
        progress.printf("%d 笔业务 cases: %s %s%n", FEW, micros(searchedFew), micros(listedFew));
        long begun = System.nanoTime();
        long keys = data.add(FEW + 1, count);
        progress.printf("%d 笔业务 cases, %d 个检索键 keys: %d s%n", count, keys, (System.nanoTime() - begun) / 1_000_000_000);
        List<Comparison> comparisons = new ArrayList<>();
        for (boolean fresh : new boolean[] {false, true}) {
            if (fresh) {
                data.analyze();
            }
            Map<String, Long> searched = searches();
            Map<String, Long> listed = lists();
            progress.printf("%s: %s %s%n", fresh ? "统计信息已更新 fresh statistics" : "无统计信息 no statistics", micros(searched), micros(listed));
            comparisons.add(worst(fresh ? "search-analyzed" : "search", count, searched, searchedFew));
            comparisons.add(worst(fresh ? "list-analyzed" : "list", count, listed, listedFew));
        }
        return comparisons;
    }

    private Map<String, Long> searches() {
        Map<String, Long> taken = new LinkedHashMap<>();
        TYPED.forEach(typed -> taken.put(typed, middle(() -> desk.find(BRANCHES, typed))));
        return taken;
    }

    private Map<String, Long> lists() {
        Map<String, Long> taken = new LinkedHashMap<>();
        STANDINGS.forEach(standing -> taken.put(standing.isEmpty() ? "all" : standing, middle(() -> list.page(BRANCHES, standing, After.NOTHING, PAGE))));
        return taken;
    }

    private static long middle(Runnable work) {
        List<Long> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            long begun = System.nanoTime();
            work.run();
            runs.add(System.nanoTime() - begun);
        }
        return runs.stream().sorted().skip(RUNS / 2).findFirst().orElseThrow();
    }

    private static Comparison worst(String bench, int count, Map<String, Long> many, Map<String, Long> few) {
        long ours = Collections.max(many.values());
        long peer = Collections.max(few.values());
        return Comparison.ofMillis(bench, count, ours, peer, "ratio <= " + TIMES, ours <= TIMES * peer);
    }

    private static Map<String, Long> micros(Map<String, Long> nanos) {
        Map<String, Long> micros = new LinkedHashMap<>();
        nanos.forEach((asked, taken) -> micros.put(asked, taken / 1000));
        return micros;
    }
}
