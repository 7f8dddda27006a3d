package io.sancha.tools.walkthrough;

import io.sancha.platform.document.PaperChecklist;
import io.sancha.platform.document.PaperDesk;
import io.sancha.platform.document.PaperEntry;
import io.sancha.platform.task.HumanTask;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** What somebody who walks a case photographs, where a task is not completed without a picture (PLM-07). */
@Component
class Photographs {
    private final PaperDesk papers;

    Photographs(PaperDesk papers) {
        this.papers = papers;
    }

    /** @param held in the hands of who acts now */
    void addTo(HumanTask held) throws IOException {
        for (PaperChecklist.Line line : papers.of(held).needs()) {
            if (line.need().holds() && !line.there()) {
                papers.add(held, new PaperEntry(line.need().any().get(0), null, null, null), held.key() + ".png", "image/png", MadeUpPicture.of(held.id()));
            }
        }
    }
}
