package io.sancha.tools.walkthrough;

import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.customer.CustomerKind;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.postloan.ClassEntry;
import io.sancha.steps.postloan.EvidenceEntry;
import io.sancha.steps.postloan.FundsUse;
import io.sancha.steps.postloan.GuarantorAbility;
import io.sancha.steps.postloan.GuarantorSeen;
import io.sancha.steps.postloan.MakingUpEntry;
import io.sancha.steps.postloan.MakingUpOutcome;
import io.sancha.steps.postloan.OwnPayment;
import io.sancha.steps.postloan.OwnPaymentsAsked;
import io.sancha.steps.postloan.PeriodStatement;
import io.sancha.steps.postloan.RecheckEntry;
import io.sancha.steps.postloan.RepaymentAbility;
import io.sancha.steps.postloan.ReportEntry;
import io.sancha.steps.postloan.ReportOutcome;
import io.sancha.steps.postloan.SecuritySeen;
import io.sancha.steps.postloan.SecurityState;
import io.sancha.steps.postloan.VoucherSeen;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What a dossier says at step 10: its finding at each inspection, seen on the day on which its task came, in the words of that day. */
@Component
class PostloanScript implements StageScript {
    private static final List<String> MANAGEMENT = List.of("管理层与股权无变化，现场与负责人面谈", "组织机构如上期，新聘财务一名，未影响经营", "资产无处置、无对外投资，查看了设备台账",
        "查阅了工商登记，无变更记录");
    private static final List<String> COLLATERAL = List.of("押品完好，权属查询无查封", "到押品所在地查看，在正常使用，无出租", "押品四邻与登记一致，未见抵押以外的标识", "押品市价与评估价相近，保险在有效期内");
    private static final List<String> SURETY = List.of("经营或收入正常，电话与上门各一次", "查询征信，对外担保未增加", "上门面谈，知悉担保责任", "核对资产证明，无处置");
    private static final List<String> STATEMENTS = List.of("当期报表已取得并归档", "报表与纳税申报核对相符", "报表晚交三日，已催收到并归档", "报表、流水、开票三者核对，差异已说明");
    private static final List<String> INTEREST = List.of("结息按时，无催收", "账户余额足够下次结息", "核对了还款计划与入账", "征信查询无新增逾期");
    private static final String JUSTIFICATION = "所见与以往相近，系经营情况平稳，影像和数据均为本次取得，已逐项重新核对";

    private final OwnPaymentsAsked own;

    PostloanScript(OwnPaymentsAsked own) {
        this.own = own;
    }

    @Override
    public Map<String, BiFunction<Dossier, HumanTask, Object>> entries() {
        return Map.of(
            "collect-evidence", (dossier, task) -> evidence(dossier, task),
            "report-inspection", (dossier, task) -> new ReportEntry(finding(dossier, task), null, null, doubted(dossier), JUSTIFICATION,
                vouchers(task)),
            "recheck-inspection", (dossier, task) -> new RecheckEntry(ReportOutcome.ACCEPTED, doubted(dossier), dossier.postloan().finding(),
                null, null, null),
            "allow-making-up", (dossier, task) -> new MakingUpEntry(MakingUpOutcome.ALLOWED,
                "检查人员另有任务，未及在检查期内办理；准许补做，下不为例"),
            "propose-class", (dossier, task) -> said(dossier),
            "determine-class", (dossier, task) -> said(dossier),
            "approve-class", (dossier, task) -> said(dossier));
    }

    private EvidenceEntry evidence(Dossier dossier, HumanTask task) {
        LocalDate came = LocalDate.ofInstant(task.createdAt(), BankClock.CHINA);
        LocalDate seen = dossier.postloan().visitedOn() == null ? came : dossier.postloan().visitedOn();
        String whose = dossier.customer().name();
        Optional<PeriodStatement> statement = InspectedFigures.of(dossier, seen);
        return new EvidenceEntry(seen, dossier.customer().address(), finding(dossier, task), whose + "：" + one(MANAGEMENT, came),
            dossier.customer().kind() == CustomerKind.ENTERPRISE ? statement.isPresent() : null, statement.orElse(null),
            seen + " 取得 " + whose + " 资料，" + one(STATEMENTS, came), statement.isPresent() ? "随季节备料变动，" + one(STATEMENTS, came) : null,
            FundsUse.PROPER, null, dossier.postloan().finding(), ownPayments(task), null, List.of(), security(dossier, seen),
            guarantors(dossier, came), RepaymentAbility.SUFFICIENT, whose + " 的经营收入或工资，" + one(INTEREST, came), null, one(INTEREST, came));
    }

    /** The borrower paid on the day on which it got the money, whom it said that it would. */
    private List<OwnPayment> ownPayments(HumanTask task) {
        return own.open(task.caseId()).map(drawn -> drawn.payees().stream().map(payee -> new OwnPayment(drawn.paidOn(), payee.name(), payee.account(),
            payee.amount(), payee.purpose(), "付款凭证 " + drawn.paidOn())).toList()).orElse(List.of());
    }

    private List<VoucherSeen> vouchers(HumanTask task) {
        return own.drawn(task.caseId()).stream().map(payment -> new VoucherSeen(payment, true, "付款凭证、发票与清单一致")).toList();
    }

    private static List<SecuritySeen> security(Dossier dossier, LocalDate seen) {
        return dossier.diligence().collateral().stream().map(item -> new SecuritySeen(item.id(), true, dossier.customer().address(), SecurityState.SOUND,
            "借款人经办", seen + " " + item.description() + "：" + one(COLLATERAL, seen))).toList();
    }

    private static List<GuarantorSeen> guarantors(Dossier dossier, LocalDate came) {
        return dossier.diligence().guarantors().stream().map(surety -> new GuarantorSeen(surety.id(), GuarantorAbility.ABLE, false,
            surety.name() + "：" + one(SURETY, came))).toList();
    }

    private static String finding(Dossier dossier, HumanTask task) {
        return LocalDate.ofInstant(task.createdAt(), BankClock.CHINA) + " 检查 " + dossier.customer().name() + "：" + dossier.postloan().finding();
    }

    /** Another sentence each month, and each year another again. */
    private static String one(List<String> sentences, LocalDate day) {
        return sentences.get((day.getYear() + day.getMonthValue()) % sentences.size());
    }

    /** A dossier whose loan is normal leaves no doubt; what the days overdue ask for is the end of day's. */
    private static boolean doubted(Dossier dossier) {
        return dossier.postloan().riskClass() != RiskClass.NORMAL;
    }

    private static ClassEntry said(Dossier dossier) {
        return new ClassEntry(dossier.postloan().riskClass(), dossier.postloan().finding());
    }
}
