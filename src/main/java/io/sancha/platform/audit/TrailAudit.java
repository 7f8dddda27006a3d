package io.sancha.platform.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes the chains and names the first record of each case that was changed, removed or reordered. Reads a page at a time, so a
 * million cases need no more memory than one.
 */
@Service
public class TrailAudit {
    private static final int PAGE = 500;
    private final TrailStore store;

    TrailAudit(TrailStore store) {
        this.store = store;
    }

    /**
     * @param cases chains read
     * @param records records read
     * @param breaks one finding for each chain that is not whole, at most 100
     */
    public record Finding(long cases, long records, List<Break> breaks) {
        public boolean whole() {
            return breaks.isEmpty();
        }
    }

    /** The first place at which a chain is not what it was. @param seq number of the record, counted from 1 */
    public record Break(String caseId, int seq, String chinese, String english) {
    }

    @Transactional(readOnly = true)
    public Finding verify() {
        long cases = 0;
        long records = 0;
        List<Break> breaks = new ArrayList<>();
        store.withoutHead(100).forEach(id -> breaks.add(new Break(id, 0, "链头被删除", "the head of the chain was removed")));
        String last = "";
        for (List<TrailStore.Head> page = store.heads(last, PAGE); !page.isEmpty(); page = store.heads(last, PAGE)) {
            for (TrailStore.Head head : page) {
                records += verify(head, breaks);
                cases++;
                last = head.caseId();
            }
        }
        return new Finding(cases, records, List.copyOf(breaks));
    }

    /** What is wrong with one case's chain; nothing if it is whole. */
    @Transactional(readOnly = true)
    public List<Break> verify(String caseId) {
        List<Break> breaks = new ArrayList<>();
        store.head(caseId).ifPresentOrElse(head -> verify(head, breaks), () -> breaks.add(new Break(caseId, 0, "没有留痕", "there is no trail")));
        return breaks;
    }

    private long verify(TrailStore.Head head, List<Break> breaks) {
        String previous = TrailRecord.BEGINNING;
        int seq = 0;
        for (List<TrailRecord> page = store.read(head.caseId(), 0, PAGE); !page.isEmpty(); page = store.read(head.caseId(), seq, PAGE)) {
            for (TrailRecord record : page) {
                if (record.seq() != seq + 1) {
                    return broken(breaks, head, seq + 1, "记录被删除", "the record was removed");
                }
                if (!record.previousHash().equals(previous)) {
                    return broken(breaks, head, record.seq(), "记录被调换或插入", "the record was reordered or inserted");
                }
                if (!record.computeHash().equals(record.hash())) {
                    return broken(breaks, head, record.seq(), "记录被改动", "the record was changed");
                }
                previous = record.hash();
                seq = record.seq();
            }
        }
        if (seq != head.seq()) {
            return broken(breaks, head, Math.min(seq, head.seq()) + 1, "链尾记录被删除或添加", "records at the end of the chain were removed or added");
        }
        return previous.equals(head.hash()) ? seq : broken(breaks, head, seq, "链头与记录不符", "the head of the chain does not match its records");
    }

    private static long broken(List<Break> breaks, TrailStore.Head head, int seq, String chinese, String english) {
        if (breaks.size() < 100) {
            breaks.add(new Break(head.caseId(), seq, chinese, english));
        }
        return seq;
    }
}
