package io.sancha.tools.takeover;

import io.sancha.MadeUpNumbers;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a small portfolio as another system wrote them at the end of 14 September 2025. 100,000 yuan at 3.6 per cent over 360 days earn ten yuan
 * a night: every figure here can be reckoned by hand.
 */
final class PortfolioFiles {
    static final String CUT = "2025-09-14";
    private final Map<String, List<String>> files = new TreeMap<>();
    private final String mark;

    /** @param mark makes the numbers of this portfolio its own */
    PortfolioFiles(String mark) {
        this.mark = mark;
        line("customers", "客户号,客户类型,客户名称,证件号码,管户客户经理,集团编号");
        line("loans", "loan_no,customer_no,branch,contract_no,product,lent,lent_on,rate,method,day_count,matures_on,settlement_day,overdue_uplift,"
            + "misuse_uplift,compound,cut_on,balance,overdue,interest_due,accrued,risk_class,last_inspected_on,compound_interest");
        line("instalments", "loan_no,number,due_on,principal,interest");
        line("events", "借据号,流水号,业务种类,起息日,金额");
        line("classes", "loan_no,classed_on,risk_class,reason");
        line("collateral", "loan_no,mark,kind,description,owner,appraised_value,certificate,effective_on,vault_number");
        line("guarantors", "loan_no,mark,name,identity,net_worth,guarantees_given");
    }

    /** A credit code of this portfolio's own. */
    static String code(String mark, int which) {
        return MadeUpNumbers.enterprise(880_000_000L + mark.charAt(0) * 10 + which);
    }

    String loan(String name) {
        return mark + "-" + name;
    }

    /** A company with a loan that pays its interest, another that has not paid since August, and one that is secured. */
    static PortfolioFiles usual(String mark) {
        var files = new PortfolioFiles(mark);
        files.customer("K1", "企业", "移植纺织有限公司" + mark, code(mark, 1), "JT-" + mark);
        files.customer("K2", "企业", "移植机械有限公司" + mark, code(mark, 2), "");
        files.loan("L1", "K1", "0.00", "NORMAL", "2025-08-15").line("events", files.loan("L1") + ",P1,还款,2025-07-20,300.00")
            .line("events", files.loan("L1") + ",P2,还款,2025/8/20,310.00");
        files.loan("L2", "K2", "310.00", "关注", "").line("events", files.loan("L2") + ",P1,还款,20250720,300.00")
            .line("classes", files.loan("L2") + ",2025-09-01,关注,欠息满十日");
        files.loan("L3", "K1", "0.00", "NORMAL", "2025-07-01").line("events", files.loan("L3") + ",P1,PAYMENT,2025-07-20,300.00")
            .line("events", files.loan("L3") + ",P2,PAYMENT,2025-08-20,310.00")
            .line("collateral", files.loan("L3") + ",C1,厂房,\"苏州厂房，3000 平方米\",BORROWER,500000.00,苏房他证" + mark + "号,2025-06-19,K-" + mark)
            .line("guarantors", files.loan("L3") + ",G1,移植担保有限公司," + code(mark, 3) + ",900000.00,100000.00")
            .line("instalments", files.loan("L3") + ",1,2025-07-20,0.00,300.00");
        for (int month = 2; month <= 12; month++) {
            java.time.LocalDate due = java.time.LocalDate.parse("2025-06-20").plusMonths(month);
            files.line("instalments", files.loan("L3") + "," + month + "," + due + "," + (month == 12 ? "100000.00" : "0.00") + ",");
        }
        return files;
    }

    PortfolioFiles customer(String number, String kind, String name, String identity, String group) {
        return line("customers", mark + number + "," + kind + "," + name + "," + identity + ",relationship-manager," + group);
    }

    /** A loan of 100,000 yuan of 20 June 2025 that pays its interest monthly and its principal after a year. */
    PortfolioFiles loan(String name, String customer, String interestDue, String riskClass, String inspected) {
        return line("loans", loan(name) + "," + mark + customer + ",0101,HT-" + loan(name) + ",流动资金贷款,100000.00,2025-06-20,3.6,按期付息到期还本,实际/360,2026-06-20,20,"
            + "50,100,合同利率," + CUT + ",100000.00,0.00," + interestDue + ",260.00," + riskClass + "," + inspected + ","
            + (interestDue.equals("0.00") ? "" : "0.81"));
    }

    PortfolioFiles line(String file, String line) {
        files.computeIfAbsent(file, name -> new ArrayList<>()).add(line);
        return this;
    }

    PortfolioFiles replaced(String file, String text, String by) {
        files.get(file).replaceAll(line -> line.replace(text, by));
        return this;
    }

    List<Path> in(Path folder) throws IOException {
        return in(folder, StandardCharsets.UTF_8);
    }

    List<Path> in(Path folder, Charset charset) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            written.add(Files.write(folder.resolve(file.getKey() + ".csv"), (String.join("\n", file.getValue()) + "\n").getBytes(charset)));
        }
        return written;
    }

    /** The same as one workbook with a sheet a file: amounts and days of the plan are numbers of a spreadsheet, everything else text. */
    Path workbook(Path folder) throws IOException {
        return MadeUpWorkbook.of(folder.resolve("portfolio.xlsx"), files);
    }
}
