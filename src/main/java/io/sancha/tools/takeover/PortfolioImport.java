package io.sancha.tools.takeover;

import io.sancha.platform.database.Columns;
import io.sancha.platform.database.Turns;
import io.sancha.platform.audit.Hashes;
import io.sancha.steps.lifecycle.process.LifecycleProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a living portfolio over: its files as a whole or not at all (MIG-05), then its cases into step 10, in ranges. A case that did not get there,
 * because the program was ended between the two, gets there with the next import.
 */
@Service
public class PortfolioImport {
    private static final int RANGE = 50;
    /** Taken over and not yet at any step of its process: the step of a case that nothing began for is its first. */
    private static final String WAITING = """
        select t.case_id from loan_taken_over t join listed_case c on c.case_id = t.case_id
         where c.step = 'relationship' and c.closed_on is null and t.case_id <> all (:failed)
         order by t.case_id limit :limit""";
    private final PortfolioCheck check;
    private final PortfolioLoad load;
    private final LifecycleProcess lifecycle;
    private final Turns turns;
    private final JdbcClient sql;
    private final TransactionTemplate range;

    PortfolioImport(PortfolioCheck check, PortfolioLoad load, LifecycleProcess lifecycle, Turns turns, JdbcClient sql,
        PlatformTransactionManager transactions) {
        this.turns = turns;
        this.check = check;
        this.load = load;
        this.lifecycle = lifecycle;
        this.sql = sql;
        this.range = new TransactionTemplate(transactions);
    }

    /**
     * What became of the files.
     *
     * @param rows all rows that were read, in their order
     * @param findings why some cannot be taken over; where there is one, nothing was
     * @param loans how many were taken over, or would be
     */
    public record Result(List<ReadRow> rows, List<Finding> findings, int customers, int loans) {
        public boolean isRight() {
            return findings.isEmpty();
        }
    }

    /** A row that was read. @param number as a table shows it @param key number of the loan or customer that it is about */
    public record ReadRow(String file, long number, String key) {
    }

    /**
     * @param files in any order; of which kind each is, its heading tells
     * @param keep whether they are taken over; else only tried
     * @param progress is told how many loans are written
     */
    public Result take(List<Path> files, boolean keep, IntConsumer progress) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<SourceFile> read = new ArrayList<>();
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            hashes.put(file.getFileName().toString(), Hashes.sha256(content));
            read.addAll(FileReading.of(file.getFileName().toString(), content, findings));
        }
        Portfolio portfolio = Portfolio.of(read, findings);
        check.check(portfolio, findings);
        if (findings.isEmpty()) {
            Optional<Finding> refused = load.load(portfolio, hashes, keep, progress);
            refused.ifPresent(findings::add);
        }
        List<ReadRow> rows = read.stream().flatMap(file -> file.rows().stream().map(row -> new ReadRow(row.file(), row.number(),
            row.key(file.kind() == FileKind.CUSTOMERS ? "customer_no" : "loan_no")))).toList();
        return new Result(rows, List.copyOf(findings), portfolio.customers().size(), portfolio.loans().size());
    }

    /** What became of the cases. @param failed why a case could not begin, by its id; it is tried again with the next import */
    public record Begun(int cases, Map<String, String> failed) {
    }

    /** Cases that were taken over and stand before step 10 go there; one that cannot keeps no other back. @param progress is told how many did */
    public Begun begin(IntConsumer progress) {
        Map<String, String> failed = new TreeMap<>();
        int begun = 0;
        for (int more = begin(RANGE, failed); more != 0; more = begin(RANGE, failed)) {
            begun += Math.max(more, 0);
            progress.accept(begun);
        }
        return new Begun(begun, failed);
    }

    /** @return how many began; below zero where one could not, which is noted then; zero where none is left */
    private int begin(int atMost, Map<String, String> failed) {
        List<String> tried = new ArrayList<>();
        try {
            return range.execute(status -> {
                // who imports at the same time waits, and finds begun what was begun here
                turns.take("take-over/begin");
                tried.addAll(waiting(atMost, failed.keySet()));
                tried.forEach(lifecycle::loanTakenOver);
                return tried.size();
            });
        } catch (RuntimeException refused) {
            if (tried.isEmpty()) {
                throw refused;
            }
            if (tried.size() == 1) {
                failed.put(tried.get(0), refused.getMessage());
                return -1;
            }
            return oneByOne(tried.size(), failed);
        }
    }

    private int oneByOne(int many, Map<String, String> failed) {
        int begun = 0;
        for (int i = 0; i < many; i++) {
            begun += Math.max(begin(1, failed), 0);
        }
        return begun == 0 ? -1 : begun;
    }

    private List<String> waiting(int atMost, Set<String> failed) {
        return sql.sql(WAITING).param("failed", Columns.texts(failed)).param("limit", atMost).query(String.class).list();
    }
}
