package io.sancha.steps.spotcheck;

import io.sancha.lending.account.books.LoanState;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** PLM-05, PLM-11: who visits unannounced, who answers and judges, and what a visit must tell. */
@Component
class SpotCheckRules {
    static final String RULE = "PLM-11";
    private static final String RISK_LINE = "risk-inspector";
    private static final int SEEN_AT_LEAST = 3;
    private final Actors actors;

    SpotCheckRules(Actors actors) {
        this.actors = actors;
    }

    boolean mayChoose() {
        return actors.person().has(RISK_LINE);
    }

    /** @throws Refusal TSK-02 unless the acting person is of the risk line */
    void checkChooses() {
        if (!mayChoose()) {
            throw Refusal.by("TSK-02", "突击检查由风险检查岗选定", "an unannounced visit is chosen by the risk line");
        }
    }

    /** @throws Refusal PLM-11 where the loan has ended, or is being visited already */
    void checkBegins(String loanNumber, LoanState state, List<SpotCheck> earlier) {
        if (state == LoanState.SETTLED || state == LoanState.WRITTEN_OFF) {
            throw Refusal.by(RULE, "贷款 " + loanNumber + (state == LoanState.SETTLED ? " 已结清" : " 已核销") + "，不再检查",
                "loan " + loanNumber + (state == LoanState.SETTLED ? " is settled" : " is written off") + " and is visited no more");
        }
        earlier.stream().filter(one -> one.state().isOpen()).findFirst().ifPresent(one -> {
            throw Refusal.by(RULE, "贷款 " + loanNumber + " 自 " + one.begunOn() + " 起的突击检查尚未办结，办结后再选定",
                "loan " + loanNumber + " has been visited unannounced since " + one.begunOn() + "; that ends first");
        });
    }

    /** @throws Refusal PLM-07 for a day outside the visit's, PLM-06 where too little was seen, PLM-11 where a difference is not told */
    void check(VisitEntry entry, LocalDate begunOn, LocalDate today) {
        if (entry.visitedOn().isBefore(begunOn) || entry.visitedOn().isAfter(today)) {
            throw Refusal.by("PLM-07", "到访日 " + entry.visitedOn() + " 须在 " + begunOn + " 至 " + today + " 之间",
                "visited on " + entry.visitedOn() + "; the visit lies between " + begunOn + " and " + today).atField("visitedOn");
        }
        if (entry.contents().filter(one -> one != Agreement.NOT_SEEN).count() < SEEN_AT_LEAST) {
            throw Refusal.by("PLM-06", "五项内容至少实地看到 " + SEEN_AT_LEAST + " 项，其余可填“未看到”",
                "at least " + SEEN_AT_LEAST + " of the five contents are seen on the spot; the others may be told as not seen").atField("business");
        }
        boolean told = entry.differences() != null && !entry.differences().isBlank();
        if (entry.outcome() == VisitOutcome.DIFFERS && !told) {
            throw Refusal.by(RULE, "有一项与支行报告不一致，须写明不一致之处", "something differs from what the branch reported; say what").atField("differences");
        }
        if (entry.outcome() == VisitOutcome.AS_REPORTED && told) {
            throw Refusal.by(RULE, "写明了不一致之处，五项中须有一项填“不一致”", "a difference is told; one of the five contents differs").atField("differences");
        }
    }

    /** @throws Refusal PLM-05 where who acts acted before @param role of who acted before, in both languages */
    void checkOther(String before, String now, String roleZh, String roleEn) {
        if (now.equals(before)) {
            throw Refusal.by("PLM-05", actors.displayName(now) + " 是本次检查的" + roleZh + "，须由他人办理", actors.displayName(now) + " " + roleEn
                + " and leaves this to another");
        }
    }
}
