package io.sancha.steps.postloan;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.document.DocumentType;
import io.sancha.platform.document.MadeUpExif;
import io.sancha.platform.document.MadeUpPictures;
import io.sancha.platform.document.PaperEntry;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.disbursement.LoanStory;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** PLM-13: inspections that were made up, wholly or in part, are refused or told. */
class MadeUpInspectionsTest extends LoanStory {
    private static final String WHY = "现场与上期确无变化，照片和报表为本次取得";
    private static final int WORDS = 60;
    private static final int FIRST_SIGN = 0x4e00;
    private static final int LAST_SIGN = 0x9fa5;
    private static final RecheckEntry NO_DOUBT = Seen.recheck(ReportOutcome.ACCEPTED, false, "属实");
    @Autowired
    private PostloanFacts facts;
    @Autowired
    private IdentityService identity;

    @BeforeEach
    void anInspectionIsDue() {
        aLoanPaidOut();
        begin("supervision");
        on("2024-04-02");
        fires("inspection-due");
    }

    private static EvidenceEntry seen(String day, String words) {
        return Seen.at(LocalDate.parse(day), "厂区", words + "，三条线全开，在手订单约两个月", words + "，管理层与股权未变", words + "，押品在用，无查封", words + "，报表已取得并归档",
            words + "，结息按时", FundsUse.PROPER, null, "面料款已付至供应商");
    }

    private static ReportEntry reported(String finding, String justification) {
        return Seen.report(finding, null, null, false, justification);
    }

    private void at(String day, int hour, int minute) {
        clock.standAt(LocalDate.parse(day).atTime(hour, minute).atZone(BankClock.CHINA).toInstant());
    }

    private List<String> flags() {
        return sql.queryForList("select kind from inspection_red_flag where case_id = ? order by id", String.class, caseId);
    }

    /** Of each case others. */
    private String words() {
        return new Random(caseId.hashCode()).ints(WORDS, FIRST_SIGN, LAST_SIGN).mapToObj(Character::toString).collect(Collectors.joining()) + "所见";
    }

    /** PLM-07: what was entered waits in the task. */
    @Test
    void refusesAnInspectionWithoutAPictureAndLosesNothing() {
        withPhotographs = false;
        refused("PLM-07", "inspector", "collect-evidence", seen("2024-04-02", words()));
        assertThat(waiting()).containsExactly("collect-evidence");
        withPhotographs = true;
        does("inspector", "collect-evidence", seen("2024-04-02", words()));
        assertThat(waiting()).containsExactly("report-inspection");
    }

    /** Nine minutes are too few for a report; ten are not. */
    @Test
    void refusesAHurriedReportWithoutAReason() {
        does("inspector", "collect-evidence", seen("2024-04-02", words()));
        at("2024-04-02", 10, 9);
        refused("PLM-13", "inspector", "report-inspection", reported(words() + "：用途与合同一致", null));
        at("2024-04-02", 10, 10);
        does("inspector", "report-inspection", reported(words() + "：用途与合同一致", null));

        assertThat(flags()).isEmpty();
    }

    @Test
    void aHurriedReportIsHandedInWithItsReasonAndListed() {
        does("inspector", "collect-evidence", seen("2024-04-02", words()));
        at("2024-04-02", 10, 3);
        does("inspector", "report-inspection", reported(words() + "：用途与合同一致", WHY));

        assertThat(sql.queryForMap("select kind, minutes, inspector, answer from inspection_flagged where case_id = ?", caseId))
            .containsEntry("kind", "HURRIED").containsEntry("minutes", 3).containsEntry("inspector", "inspector").containsEntry("answer", "OPEN");
        does("risk-inspector", "recheck-inspection", NO_DOUBT);
        assertThat(sql.queryForObject("select answer from inspection_flagged where case_id = ?", String.class, caseId)).isEqualTo("ACCEPTED");
    }

    /** Not the last time's: the inspection before it, of another customer; two words were changed. */
    @Test
    void findsTheWordsOfAnyEarlierInspectionOfTheInspector() {
        String copied = words();
        does("inspector", "collect-evidence", seen("2024-04-02", copied));
        at("2024-04-02", 14, 0);
        does("inspector", "report-inspection", reported(copied + "：面料款已付清，用途与合同一致，经营正常", null));
        does("risk-inspector", "recheck-inspection", NO_DOUBT);
        String first = caseId;

        anInspectionIsDue();
        does("inspector", "collect-evidence", seen("2024-04-02", copied.replace("所见", "所察")));
        assertThat(facts.of(caseId).orElseThrow().inspection().redFlags()).singleElement().satisfies(flag -> {
            assertThat(flag.kind()).isEqualTo(RedFlagKind.SAME_EVIDENCE);
            assertThat(flag.earlierCase()).isEqualTo(first);
            assertThat(flag.said()).contains("所察");
            assertThat(flag.saidBefore()).contains("所见");
        });
        at("2024-04-02", 14, 0);
        refused("PLM-13", "inspector", "report-inspection", reported("另一番话：款项用于采购面料", null));
        does("inspector", "report-inspection", reported(copied + "：面料款已付清，用途与合同一致，经营正常", WHY));

        assertThat(flags()).containsExactly("SAME_EVIDENCE", "SAME_FINDING");
    }

    /** DOC-02: the same picture, cut and saved again. */
    @Test
    void listsAPictureThatWasSentBefore() {
        BufferedImage gate = new MadeUpPictures(caseId.hashCode()).place();
        photographed("collect-evidence", gate);
        does("inspector", "collect-evidence", seen("2024-04-02", words()));
        at("2024-04-02", 14, 0);
        does("inspector", "report-inspection", reported(words() + "：用途与合同一致", null));
        does("risk-inspector", "recheck-inspection", NO_DOUBT);

        on("2024-07-02");
        fires("inspection-due");
        photographed("collect-evidence", MadeUpPictures.saved(gate, 0.5f));
        does("inspector", "collect-evidence", seen("2024-07-02", "二季度库存下降，回款加快；应收账款账龄缩短，出口退税已到账，新接订单以内销为主"));
        at("2024-07-02", 14, 0);
        refused("PLM-13", "inspector", "report-inspection", reported("二季度回款加快，押品无变化，" + caseId, null));
        does("inspector", "report-inspection", reported("二季度回款加快，押品无变化，" + caseId, WHY));

        assertThat(flags()).containsExactly("PAPER_USED");
        assertThat(sql.queryForObject("select earlier_case_id from inspection_red_flag where case_id = ?", String.class, caseId)).isEqualTo(caseId);
    }

    /** The reason did not hold: evidence and report are made anew, with another photograph, in the time that making up has. */
    @Test
    void whatTheRiskLineReturnsIsMadeAnew() {
        does("inspector", "collect-evidence", seen("2024-04-02", words()));
        does("inspector", "report-inspection", reported(words() + "：用途与合同一致", WHY));
        on("2024-04-10");
        does("risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.RETURNED, null, "照片看不出地点，重新到现场"));

        assertThat(waiting()).containsExactly("collect-evidence");
        assertThat(facts.of(caseId).orElseThrow().inspection().recheckOpinion()).contains("重新到现场");
        assertThat(dueDate("evidence-period-over")).isEqualTo("2024-04-26");
        withPhotographs = false;
        refused("PLM-07", "inspector", "collect-evidence", seen("2024-04-10", words()));
        withPhotographs = true;
        does("inspector", "collect-evidence", seen("2024-04-10", words()));
        at("2024-04-10", 14, 0);
        does("inspector", "report-inspection", reported(words() + "：用途与合同一致，到了现场", null));
        refused("CLS-11", "risk-inspector", "recheck-inspection", Seen.recheck(ReportOutcome.ACCEPTED, null, "属实"));
        does("risk-inspector", "recheck-inspection", NO_DOUBT);

        assertThat(endings()).contains("class-kept");
        assertThat(sql.queryForList("select answer from inspection_flagged where case_id = ?", String.class, caseId)).containsExactly("RETURNED");
    }

    /** The fifth of the month lies in the period and is not the day of the visit. */
    @Test
    void aPhotographOfAnotherDayNeedsAReason() {
        photographed("collect-evidence", MadeUpExif.in(MadeUpPictures.jpeg(new MadeUpPictures(caseId.hashCode()).place(), 0.8f), "2024:04:05 09:00:00",
            41, 123));
        does("inspector", "collect-evidence", seen("2024-04-02", words()));
        at("2024-04-02", 14, 0);
        refused("PLM-13", "inspector", "report-inspection", reported(words() + "：用途与合同一致", null));
        assertThat(facts.of(caseId).orElseThrow().inspection().redFlags()).singleElement()
            .satisfies(flag -> assertThat(flag.takenOn()).isEqualTo("2024-04-05"));
        does("inspector", "report-inspection", reported(words() + "：用途与合同一致", "相机日期未调，照片为走访当日所摄"));
        assertThat(flags()).containsExactly("PICTURE_DATED");
    }

    @Test
    void oneOfTheDayOfTheVisitIsEnoughUnlessAnotherIsFromOutsideThePeriod() {
        var chance = new MadeUpPictures(caseId.hashCode());
        photographed("collect-evidence", MadeUpExif.in(MadeUpPictures.jpeg(chance.place(), 0.8f), "2024:04:05 09:00:00", 41, 123));
        photographed("collect-evidence", MadeUpExif.in(MadeUpPictures.jpeg(chance.place(), 0.8f), "2024:04:02 09:00:00", 41, 123));
        does("inspector", "collect-evidence", seen("2024-04-02", words()));
        assertThat(facts.of(caseId).orElseThrow().inspection().redFlags()).isEmpty();

        anInspectionIsDue();
        photographed("collect-evidence", MadeUpExif.in(MadeUpPictures.jpeg(chance.place(), 0.8f), "2024:04:02 09:00:00", 41, 123));
        photographed("collect-evidence", MadeUpExif.in(MadeUpPictures.jpeg(chance.place(), 0.8f), "2023:04:02 09:00:00", 41, 123));
        does("inspector", "collect-evidence", seen("2024-04-02", words()));
        assertThat(facts.of(caseId).orElseThrow().inspection().redFlags()).singleElement()
            .satisfies(flag -> assertThat(flag.takenOn()).isEqualTo("2023-04-02"));
    }

    private void photographed(String task, BufferedImage picture) {
        photographed(task, MadeUpPictures.jpeg(picture, 0.8f));
    }

    private void photographed(String task, byte[] jpeg) {
        HumanTask open = waiting(task);
        identity.setAuthentication("inspector", List.of("inspector", "branch-0101"), List.of("0101"));
        try {
            papers.add(tasks.claim(open.id()), new PaperEntry(DocumentType.INSPECTION_PHOTOGRAPH, null, null, null), "大门.jpg", "image/jpeg",
                jpeg);
        } finally {
            identity.clearAuthentication();
        }
    }
}
