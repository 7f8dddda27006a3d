package io.sancha.tools.walkthrough;

import io.sancha.platform.document.DocumentType;
import io.sancha.platform.document.PaperChecklist;
import io.sancha.platform.document.PaperDesk;
import io.sancha.platform.document.PaperEntry;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.postloan.OwnPaymentsAsked;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** What somebody who walks a case photographs, where a task is not completed without a picture (PLM-07), and vouchers (DIS-14). */
@Component
class Photographs {
    private final PaperDesk papers;
    private final OwnPaymentsAsked own;

    Photographs(PaperDesk papers, OwnPaymentsAsked own) {
        this.own = own;
        this.papers = papers;
    }

    /** @param held in the hands of who acts now @param of id of the task at which it was taken, which is the same again for the same */
    void addTo(HumanTask held, String of) throws IOException {
        boolean again = !of.equals(held.id());
        for (PaperChecklist.Line line : papers.of(held).needs()) {
            if (line.need().holds() && (again || !line.there())) {
                papers.add(held, new PaperEntry(line.need().any().get(0), null, null, null), held.key() + ".png", "image/png", MadeUpPicture.of(of));
            }
        }
        boolean vouchers = held.key().equals("report-inspection") && !own.drawn(held.caseId()).isEmpty();
        if (vouchers && papers.of(held).filed().stream().noneMatch(paper -> paper.type() == DocumentType.PAYMENT_VOUCHER)) {
            papers.add(held, new PaperEntry(DocumentType.PAYMENT_VOUCHER, null, null, null), "voucher.png", "image/png",
                MadeUpPicture.of(held.id() + "/voucher"));
        }
    }
}
