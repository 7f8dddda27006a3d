package io.sancha.platform.document;

import java.util.EnumSet;
import java.util.Set;

/** What a document is, by the bank's lists of what is handed in. */
public enum DocumentType {
    // of legal persons
    LEGAL_REPRESENTATIVE_ID("法定代表人身份证", "legal representative's identity card"),
    AGENT_AUTHORISATION("授权委托书及代理人身份证", "power of attorney and agent's identity card"),
    BUSINESS_LICENCE("营业执照", "business licence"),
    SPECIAL_PERMIT("特殊行业许可证", "special permit"),
    JOINT_VENTURE_CONTRACT("合资合作合同", "joint-venture contract"),
    CAPITAL_VERIFICATION("验资报告", "capital verification"),
    CREDIT_REGISTRY_CODE("中征码", "credit registry code"),
    ARTICLES_OF_ASSOCIATION("公司章程", "articles of association"),
    OFFICER_LIST("董事、高管及财务负责人名单和签字样本", "list of officers with specimen signatures"),
    BOARD_RESOLUTION("股东会或董事会决议", "board or shareholders' resolution"),
    PROFIT_DISTRIBUTION_RESOLUTION("利润分配决议", "profit distribution resolution"),
    AUDITED_STATEMENTS("年度审计报告", "audited annual statements"),
    INTERIM_STATEMENTS("近期财务报表", "interim statements", Form.PLANNED),
    DEBT_AND_GUARANTEE_STATUS("存借款及对外担保情况", "deposits, debts and guarantees", Form.PLANNED),
    CASH_FLOW_FORECAST("现金流量预测及营运计划", "cash-flow forecast and operating plan", Form.PLANNED),
    TAX_PROOF("纳税证明", "tax proof"),
    PROJECT_APPROVAL("项目批准文件及资金来源", "project approvals and sources of funds"),
    FEASIBILITY_STUDY("项目可行性研究报告", "feasibility study", Form.PLANNED),
    SEAL_SPECIMEN("印鉴卡及签字式样", "seal card and signature specimens"),
    // of persons
    IDENTITY_CARD("身份证", "identity card"),
    HOUSEHOLD_REGISTER("户口簿", "household register"),
    MARRIAGE_CERTIFICATE("婚姻证明", "marriage certificate"),
    SPOUSE_CONSENT("配偶同意书", "spouse's consent"),
    INCOME_PROOF("收入证明", "proof of income"),
    BANK_STATEMENTS("银行流水", "bank statements", Form.LISTED),
    PURPOSE_EVIDENCE("用途证明", "evidence of the purpose"),
    // of everybody
    CREDIT_QUERY_CONSENT("征信查询授权书", "credit query consent"),
    LOAN_APPLICATION("借款申请书", "loan application"),
    // of security
    TITLE_CERTIFICATE("权属证书", "title certificate"),
    CONSENT_TO_MORTGAGE("同意抵押意见书", "consent to the mortgage"),
    RIGHTS_CERTIFICATE("质押权利凭证", "certificate of the pledged right"),
    PURCHASE_INVOICE("质押物购置发票", "purchase invoice of the pledged goods"),
    CONSENT_TO_PLEDGE("同意质押意见书", "consent to the pledge"),
    APPRAISAL("评估报告", "appraisal"),
    INSURANCE_POLICY("保险单", "insurance policy"),
    GUARANTOR_ID("保证人身份证", "guarantor's identity card"),
    GUARANTOR_LICENCE("保证人营业执照", "guarantor's business licence"),
    // of the work at a case
    CREDIT_REPORT("征信报告", "credit report"),
    SITE_PHOTOGRAPH("现场照片", "site photograph", Form.PHOTOGRAPH),
    VISIT_RECORD("走访记录", "visit record", Form.PLANNED),
    MEETING_PAPER("会议材料", "paper for the session", Form.PLANNED),
    CORRESPONDENCE("往来函件", "correspondence", Form.PLANNED),
    SIGNED_CONTRACT("已签合同", "signed contract"),
    REGISTRATION_CERTIFICATE("登记证明", "registration certificate"),
    HANDOVER_RECEIPT("交接清单", "hand-over receipt"),
    DRAWDOWN_REQUEST("提款申请书", "drawdown request"),
    TRADE_CONTRACT("交易合同", "trade contract"),
    INVOICE("发票", "invoice"),
    PAYMENT_VOUCHER("付款凭证", "payment voucher"),
    INSPECTION_PHOTOGRAPH("检查照片", "inspection photograph", Form.PHOTOGRAPH),
    NOTICE_RECEIPT("送达回执", "receipt of a notice"),
    COURT_PAPER("法院文书", "court paper"),
    OTHER("其他资料", "other document", Form.ANY);

    /** Types that are of a year or month, which must be stated. */
    private static final Set<DocumentType> OF_A_PERIOD = EnumSet.of(AUDITED_STATEMENTS, INTERIM_STATEMENTS);

    private final String chinese;
    private final String english;
    private final Form form;

    DocumentType(String chinese, String english) {
        this(chinese, english, Form.ISSUED);
    }

    DocumentType(String chinese, String english, Form form) {
        this.chinese = chinese;
        this.english = english;
        this.form = form;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** The size of the largest file that such a paper can be, under its key in the bank's policy, in bytes. */
    String sizeAtMost() {
        return form.sizeAtMost;
    }

    /** Whether it shows a place on one day, and therefore cannot show another visit. */
    boolean isPhotograph() {
        return form == Form.PHOTOGRAPH;
    }

    /** The kinds of files that such a paper can be. */
    Set<FileKind> kinds() {
        return form.kinds;
    }

    boolean isOfAPeriod() {
        return OF_A_PERIOD.contains(this);
    }

    /** In which form a paper comes: what somebody issued or signed is a scan or a signed electronic file, never a text that anybody can type. */
    private enum Form {
        PHOTOGRAPH("document.photograph-size-at-most", EnumSet.of(FileKind.JPEG, FileKind.PNG, FileKind.TIFF)),
        ISSUED(EnumSet.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG, FileKind.TIFF, FileKind.OFD)),
        PLANNED(EnumSet.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG, FileKind.TIFF, FileKind.OFD, FileKind.DOCX, FileKind.XLSX)),
        LISTED(EnumSet.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG, FileKind.TIFF, FileKind.OFD, FileKind.XLSX, FileKind.TEXT)),
        ANY(EnumSet.allOf(FileKind.class));

        private final Set<FileKind> kinds;

        private final String sizeAtMost;

        Form(Set<FileKind> kinds) {
            this("document.size-at-most", kinds);
        }

        Form(String sizeAtMost, Set<FileKind> kinds) {
            this.sizeAtMost = sizeAtMost;
            this.kinds = kinds;
        }
    }
}
