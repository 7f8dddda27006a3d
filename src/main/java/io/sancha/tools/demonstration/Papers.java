package io.sancha.tools.demonstration;

import io.sancha.platform.document.DocumentHolder;
import io.sancha.platform.document.DocumentType;
import io.sancha.steps.application.GuaranteeMode;
import io.sancha.steps.application.Product;
import io.sancha.tools.walkthrough.Dossier;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** The papers that a borrower of the demonstration bank hands in: those that the list of required documents asks of them (APP-07, APP-08). */
final class Papers {
    private static final int AUDITED_YEARS = 3;
    private static final int YEARS_OF_A_CARD = 20;
    private final LocalDate on;
    private final List<Dossier.Document> papers = new ArrayList<>();

    private Papers(LocalDate on) {
        this.on = on;
    }

    /** @param on the day on which the case begins @param founded of a business */
    static List<Dossier.Document> of(Life life, LocalDate founded) {
        Papers papers = new Papers(life.begins());
        papers.ofBorrower(life, founded);
        papers.of(life.ask());
        return List.copyOf(papers.papers);
    }

    private void ofBorrower(Life life, LocalDate founded) {
        switch (life.ask().customer()) {
            case ENTERPRISE -> company(founded);
            case SOLE_PROPRIETOR -> {
                add(DocumentType.BUSINESS_LICENCE, DocumentHolder.BORROWER, founded);
                family();
            }
            case NATURAL_PERSON -> family();
        }
        add(DocumentType.CREDIT_QUERY_CONSENT, DocumentHolder.BORROWER, on);
        if (life.ask().product() == Product.FIXED_ASSETS) {
            add(DocumentType.PROJECT_APPROVAL, DocumentHolder.BORROWER, on.minusDays(30));
            add(DocumentType.FEASIBILITY_STUDY, DocumentHolder.BORROWER, on.minusDays(45));
        }
    }

    private void company(LocalDate founded) {
        card(DocumentType.LEGAL_REPRESENTATIVE_ID, DocumentHolder.BORROWER);
        add(DocumentType.BUSINESS_LICENCE, DocumentHolder.BORROWER, founded);
        add(DocumentType.CAPITAL_VERIFICATION, DocumentHolder.BORROWER, founded.plusDays(5));
        add(DocumentType.CREDIT_REGISTRY_CODE, DocumentHolder.BORROWER, null);
        add(DocumentType.ARTICLES_OF_ASSOCIATION, DocumentHolder.BORROWER, null);
        add(DocumentType.OFFICER_LIST, DocumentHolder.BORROWER, null);
        add(DocumentType.BOARD_RESOLUTION, DocumentHolder.BORROWER, on.minusDays(3));
        add(DocumentType.PROFIT_DISTRIBUTION_RESOLUTION, DocumentHolder.BORROWER, on.minusDays(3));
        statements();
        for (DocumentType type : List.of(DocumentType.DEBT_AND_GUARANTEE_STATUS, DocumentType.CASH_FLOW_FORECAST, DocumentType.TAX_PROOF,
            DocumentType.SEAL_SPECIMEN)) {
            add(type, DocumentHolder.BORROWER, on.minusDays(2));
        }
    }

    private void statements() {
        int last = lastAudited(on);
        for (int year = last - AUDITED_YEARS + 1; year <= last; year++) {
            papers.add(new Dossier.Document(DocumentType.AUDITED_STATEMENTS, year + "年度审计报告", DocumentHolder.BORROWER, true,
                LocalDate.of(year + 1, Month.MARCH, 28), null, LocalDate.of(year, Month.DECEMBER, 31)));
        }
        LocalDate month = on.withDayOfMonth(1).minusDays(1);
        papers.add(new Dossier.Document(DocumentType.INTERIM_STATEMENTS, month.getYear() + "年" + month.getMonthValue() + "月财务报表", DocumentHolder.BORROWER,
            true, on, null, month));
    }

    /** The last year whose audit is done. */
    static int lastAudited(LocalDate on) {
        return on.getMonthValue() > Month.MARCH.getValue() ? on.getYear() - 1 : on.getYear() - 2;
    }

    private void family() {
        card(DocumentType.IDENTITY_CARD, DocumentHolder.BORROWER);
        add(DocumentType.HOUSEHOLD_REGISTER, DocumentHolder.BORROWER, null);
        add(DocumentType.MARRIAGE_CERTIFICATE, DocumentHolder.BORROWER, null);
        for (DocumentType type : List.of(DocumentType.SPOUSE_CONSENT, DocumentType.INCOME_PROOF, DocumentType.PURPOSE_EVIDENCE)) {
            add(type, DocumentHolder.BORROWER, on.minusDays(1));
        }
    }

    private void of(Ask ask) {
        if (ask.has(GuaranteeMode.MORTGAGE)) {
            add(DocumentType.TITLE_CERTIFICATE, DocumentHolder.MORTGAGOR, on.minusYears(4));
            add(ask.isOfCompany() ? DocumentType.CONSENT_TO_MORTGAGE : DocumentType.SPOUSE_CONSENT, DocumentHolder.MORTGAGOR, on.minusDays(2));
            add(DocumentType.APPRAISAL, DocumentHolder.MORTGAGOR, on.minusDays(6));
        }
        if (ask.has(GuaranteeMode.PLEDGE)) {
            add(DocumentType.RIGHTS_CERTIFICATE, DocumentHolder.PLEDGOR, on.minusDays(40));
            add(DocumentType.CONSENT_TO_PLEDGE, DocumentHolder.PLEDGOR, on.minusDays(2));
            add(DocumentType.APPRAISAL, DocumentHolder.PLEDGOR, on.minusDays(6));
        }
        if (ask.has(GuaranteeMode.SURETY)) {
            card(DocumentType.GUARANTOR_ID, DocumentHolder.GUARANTOR);
            add(ask.isOfCompany() ? DocumentType.SPOUSE_CONSENT : DocumentType.INCOME_PROOF, DocumentHolder.GUARANTOR, on.minusDays(1));
        }
    }

    private void card(DocumentType type, DocumentHolder holder) {
        LocalDate issued = on.minusYears(6);
        papers.add(new Dossier.Document(type, type.chinese(), holder, true, issued, issued.plusYears(YEARS_OF_A_CARD), null));
    }

    private void add(DocumentType type, DocumentHolder holder, LocalDate issued) {
        papers.add(new Dossier.Document(type, type.chinese() + (holder == DocumentHolder.BORROWER ? "" : "（" + holder.chinese() + "）"), holder, true, issued,
            null, null));
    }
}
