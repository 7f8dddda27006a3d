package io.sancha.lending.account.notice;

import io.sancha.lending.casefile.CaseScope;
import io.sancha.lending.casefile.OpenCases;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.DocumentType;
import io.sancha.platform.document.Paper;
import io.sancha.platform.document.PaperDesk;
import io.sancha.platform.document.PaperEntry;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What every act of people on notices asks first, and how its paper becomes one of the case. */
@Component
public class NoticeActs {
    private final NoticePeople people;
    private final CaseScope scope;
    private final OpenCases open;
    private final PaperDesk papers;

    NoticeActs(NoticePeople people, CaseScope scope, OpenCases open, PaperDesk papers) {
        this.people = people;
        this.scope = scope;
        this.open = open;
        this.papers = papers;
    }

    /** A scan as it was sent. @param declaredType what the sender says the file is, or null */
    public record Scan(String fileName, String declaredType, byte[] content) {
        boolean isEmpty() {
            return content.length == 0;
        }
    }

    /**
     * Does something in a case: what it refuses is told to have happened there.
     *
     * @param nothing what is answered where the case is not of the person's branches
     * @throws Refusal BRN-01, TSK-02 without a duty that looks after loans, SEQ-01 in a case that has ended, or what the deed refuses
     */
    void within(String caseId, String act, Refusal nothing, Consumer<ActPlace> deed) {
        scope.check(caseId, act, nothing);
        var place = new ActPlace(caseId, act, null, null, people.dutyOrNull());
        place.checking(() -> {
            people.check();
            open.checkForMoney(caseId);
            deed.accept(place);
        });
    }

    /** @param id tells this piece of work from others @param called how people call the work, in both languages */
    Paper filed(ActPlace place, String id, String called, DocumentType type, String title, Scan scan) {
        return papers.addToWork(place, id, called, new PaperEntry(type, title, true, false), scan.fileName(), scan.declaredType(), scan.content());
    }
}
