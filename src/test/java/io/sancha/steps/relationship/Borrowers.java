package io.sancha.steps.relationship;

import io.sancha.lending.customer.IdentityNumber;
import io.sancha.lending.customer.UnifiedSocialCreditCode;
import io.sancha.platform.audit.Refusal;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers who have never been to the bank before, and what is entered of them. */
final class Borrowers {
    private static final AtomicInteger NUMBER = new AtomicInteger(4711);
    private static final String CHECK_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Borrowers() {
    }

    /** A code that nobody holds yet; 91 for an enterprise, 92 for a sole proprietor. */
    static String code(String prefix) {
        return completed("%s211000%09d".formatted(prefix, NUMBER.incrementAndGet()), true);
    }

    /** An identity number that nobody holds yet. @param birth as YYYYMMDD */
    static String idNumber(String birth) {
        return completed("211000%s%03d".formatted(birth, NUMBER.incrementAndGet() % 1000), false);
    }

    private static String completed(String start, boolean business) {
        for (char sign : CHECK_SIGNS.toCharArray()) {
            try {
                return business ? new UnifiedSocialCreditCode(start + sign).code() : new IdentityNumber(start + sign).number();
            } catch (Refusal wrongSign) {
                continue;
            }
        }
        throw new IllegalStateException("no check sign fits " + start);
    }

    static String identityOf(String kind, String number) {
        return "{\"kind\":\"%s\",\"name\":\"某某织造服饰有限公司\",\"%s\":\"%s\"}".formatted(kind, kind.equals("NATURAL_PERSON") ? "idNumber" : "uscc", number);
    }

    /** The garment maker's file. */
    static String enterpriseFile() {
        return """
            {"address":"辽阳市太子河区","inServiceArea":true,"existingCustomer":true,"basicAccount":{"bank":"本行","number":"6200010100000018"},
             "business":{"establishedOn":"1998-05-18","registeredCapital":"4060000.00","industry":"C1810","industryName":"机织服装制造","employees":150,
               "representative":{"name":"李某甲","idNumber":"211000196503120010"},"annualReportFiledOn":"2023-06-20","abnormalOperation":false},
             "shareholders":[{"name":"李某甲","share":"0.7956"},{"name":"李某乙","share":"0.2044"}],
             "statements":[
               {"asOf":"2022-12-31","audited":true,"totalAssets":"49800000.00","currentAssets":"25080000.00","inventory":"8650000.00",\
            "receivables":"10560000.00","prepayments":"7000.00",
                "totalLiabilities":"23900000.00","currentLiabilities":"21900000.00","payables":"8010000.00","advancesReceived":"1000.00",\
            "sales":"34600000.00","costOfSales":"25500000.00",
                "profitBeforeTax":"3310000.00","netProfit":"2480000.00"},
               {"asOf":"2023-12-31","audited":true,"totalAssets":"52360000.00","currentAssets":"26910000.00","inventory":"10790000.00",\
            "receivables":"10160000.00","prepayments":"2500000.00",
                "totalLiabilities":"22640000.00","currentLiabilities":"20640000.00","payables":"6430000.00","advancesReceived":"1000.00",\
            "sales":"38040000.00","costOfSales":"27830000.00",
                "profitBeforeTax":"3750000.00","netProfit":"2810000.00"}]}""";
    }

    static String enterpriseSurvey() {
        return "{\"yearsWithBank\":3,\"badRecords\":0,\"management\":\"ORDINARY\",\"industryOutlook\":\"STABLE\",\"remark\":\"三年合作，无不良\"}";
    }

    /** The teacher's file. */
    static String personFile() {
        return """
            {"address":"辽阳市白塔区","inServiceArea":true,"existingCustomer":true,
             "household":{"maritalStatus":"MARRIED","familyMembers":3,"employer":"某中学","annualIncome":"126000.00","familyAnnualIncome":"214000.00"},
             "property":[{"kind":"RESIDENCE","value":"860000.00"},{"kind":"VEHICLE","value":"95000.00"}]}""";
    }

    static String personSurvey() {
        return "{\"yearsWithBank\":3,\"badRecords\":0,\"yearsInOccupation\":3,\"monthlyDebtService\":\"4583.24\",\"remark\":\"工作稳定\"}";
    }
}
