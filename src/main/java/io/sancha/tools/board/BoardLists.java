package io.sancha.tools.board;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.Duties;
import io.sancha.platform.people.Duty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists behind the start page's figures, each for the duties that need it, of the reader's branches (BRN-01). */
@Service
@Transactional(readOnly = true)
public class BoardLists {
    /** Lines of a page at most. */
    public static final int MOST = 500;
    private final BoardReader reader;
    private final KeptReader kept;
    private final Actors actors;
    private final Duties duties;
    private final Clock clock;

    BoardLists(BoardReader reader, KeptReader kept, Actors actors, Duties duties, Clock clock) {
        this.reader = reader;
        this.kept = kept;
        this.actors = actors;
        this.duties = duties;
        this.clock = clock;
    }

    /** The lists of the person's duties, in the order in which the page shows them. */
    List<BoardList> of(Actor person) {
        return BoardList.of(person.groups());
    }

    /** What a list comes to. @throws Refusal API-01 for another duty's, here and below */
    public Figures figures(BoardList list) {
        Actor me = reader(list);
        LocalDate day = list.isKept() ? kept.day().orElse(null) : LocalDate.now(clock);
        return new Figures(list, list.rows(), list.columns(), day, list.isKept() ? kept.cells(list, me) : reader.cells(list, me, day));
    }

    /** Lines of a list. @param row of its table; empty for all @param column of it; empty for all @param after position of the last line before */
    public List<BoardRow> page(BoardList list, String row, String column, long after, int limit) {
        Actor me = reader(list);
        var wanted = new Wanted(list, row, column, after, limit);
        LocalDate today = LocalDate.now(clock);
        return list.isKept() ? kept.rows(wanted, me, today) : reader.rows(wanted, me, today);
    }

    private Actor reader(BoardList list) {
        Actor me = actors.person();
        if (list.duties().stream().noneMatch(me::has)) {
            List<Duty> those = duties.all().stream().filter(duty -> list.duties().contains(duty.id())).toList();
            throw Refusal.by("API-01", "此清单由" + those.stream().map(Duty::chinese).collect(Collectors.joining("、")) + "查看；请从首页打开本岗的清单",
                "this list is for the duties " + those.stream().map(Duty::english).collect(Collectors.joining(", ")) + "; open the lists of your own on the"
                    + " start page");
        }
        return me;
    }
}
