package io.sancha.tools.walkthrough;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The order of the steps as the tables keep it (SEQ-01): each table of a step's fact, and where the fact of the step before it stands. */
record OrderOfSteps(String table, String column, String before, String key, Kind kind) {
    /** Whether the step before is of the same case, or of the same customer, perhaps in an earlier case; or only must be there. */
    enum Kind { CASE, CUSTOMER, THERE }

    /** Begin a chain, or hang on the case itself: the customer comes first; papers are handed in and notes left at any time; the loan's account
        is the books'. */
    static final Set<String> FIRST = Set.of("customer", "document", "document_upload", "task_paper", "stand_in_takeover", "loan_account", "loan_take_over",
        "case_note",
        "alike_paper");

    @Override
    public String toString() {
        return table + " after " + before;
    }

    private static OrderOfSteps after(String table, String column, String before) {
        return new OrderOfSteps(table, column, before, "id", Kind.CASE);
    }

    private static OrderOfSteps after(String table, String column, String before, String key) {
        return new OrderOfSteps(table, column, before, key, Kind.CASE);
    }

    private static OrderOfSteps ofCustomer(String table, String column, String before) {
        return new OrderOfSteps(table, column, before, "id", Kind.CUSTOMER);
    }

    private static OrderOfSteps there(String table, String column, String before, String key) {
        return new OrderOfSteps(table, column, before, key, Kind.THERE);
    }

    static List<OrderOfSteps> all() {
        return Stream.of(untilAcceptance(), untilApproval(), fromContracts()).flatMap(List::stream).toList();
    }

    private static List<OrderOfSteps> untilAcceptance() {
        return List.of(there("customer_identification", "customer_id", "customer", "id"), there("credit_file", "customer_id", "customer", "id"),
            there("manager_assignment", "customer_id", "customer", "id"), there("portfolio_check", "customer_id", "customer", "id"),
            ofCustomer("identity_check", "credit_file_id", "credit_file"),
            ofCustomer("credit_standing", "credit_file_id", "credit_file"), after("model_rating", "standing_id", "credit_standing"),
            after("rating_proposal", "model_rating_id", "model_rating"), after("rating", "proposal_id", "rating_proposal"),
            ofCustomer("credit_relationship", "credit_file_id", "credit_file"), ofCustomer("credit_relationship", "rating_id", "rating"),
            ofCustomer("credit_relationship", "manager_assignment_id", "manager_assignment"),
            after("loan_application", "relationship_id", "credit_relationship"),
            after("required_document", "application_id", "loan_application"), after("application_submission", "application_id", "loan_application"),
            after("eligibility_check", "application_id", "application_submission", "application_id"),
            after("acceptance", "application_id", "application_submission", "application_id"),
            after("acceptance", "check_id", "eligibility_check"), after("acceptance_notice", "application_id", "application_submission", "application_id"));
    }

    private static List<OrderOfSteps> untilApproval() {
        return List.of(after("investigation", "acceptance_id", "acceptance"), after("fieldwork", "investigation_id", "investigation"),
            after("security_valuation", "investigation_id", "investigation"), after("collateral", "valuation_id", "security_valuation"),
            after("guarantor", "valuation_id", "security_valuation"), after("statement_analysis", "investigation_id", "investigation"),
            after("funding_need", "investigation_id", "investigation"), after("investigation_report", "investigation_id", "investigation"),
            after("investigation_report", "fieldwork_id", "fieldwork"), after("investigation_report", "valuation_id", "security_valuation"),
            after("report_countersignature", "report_id", "investigation_report"), after("report_seal", "report_id", "investigation_report"),
            after("consistency_check", "report_id", "report_seal", "report_id"), after("credit_review", "check_id", "consistency_check"),
            after("credit_review", "report_id", "report_seal", "report_id"), after("committee_session", "review_id", "credit_review"),
            after("committee_vote", "session_id", "committee_session"), after("committee_veto", "session_id", "committee_session"),
            after("committee_resolution", "review_id", "credit_review"), after("limit_check", "resolution_id", "committee_resolution"),
            after("authority_finding", "limit_check_id", "limit_check"), after("approval_decision", "finding_id", "authority_finding"),
            after("approval_decision", "resolution_id", "committee_resolution"), after("consultation", "decision_id", "approval_decision"),
            after("limit_reservation", "decision_id", "approval_decision"), after("approval", "decision_id", "approval_decision"),
            after("approval", "resolution_id", "committee_resolution"), after("approval", "reservation_id", "limit_reservation"));
    }

    private static List<OrderOfSteps> fromContracts() {
        return List.of(after("contract_preparation", "approval_id", "approval"), after("loan_contract", "preparation_id", "contract_preparation"),
            after("loan_contract", "approval_id", "approval"), after("subordinate_contract", "loan_contract_id", "loan_contract"),
            after("contract_signing", "loan_contract_id", "loan_contract"), after("contract_witness", "signing_id", "contract_signing"),
            after("contract_seal", "witness_id", "contract_witness"), after("contract_seal", "loan_contract_id", "loan_contract"),
            after("security_registration", "seal_id", "contract_seal"), after("security_registration", "subordinate_contract_id", "subordinate_contract"),
            after("vault_entry", "registration_id", "security_registration"), after("contract_lapse", "approval_id", "approval"),
            after("drawdown", "contract_id", "contract_seal", "loan_contract_id"), after("payment_plan", "drawdown_id", "drawdown"),
            after("drawdown_audit", "drawdown_id", "payment_plan", "drawdown_id"), after("pay_out", "drawdown_id", "drawdown"),
            after("payment_confirmation", "pay_out_id", "pay_out"), after("inspection_plan", "loan_number", "loan_account", "number"),
            after("inspection", "plan_id", "inspection_plan"), after("inspection_order", "loan_number", "loan_account", "number"),
            after("inspection_prolongation", "inspection_id", "inspection"),
            after("inspection_evidence", "inspection_id", "inspection"), after("inspection_comparison", "evidence_id", "inspection_evidence"),
            after("inspection_report", "evidence_id", "inspection_evidence"), after("inspection_recheck", "report_id", "inspection_report"),
            after("class_opinion", "recheck_id", "inspection_recheck"), after("inspection_closing", "recheck_id", "inspection_recheck"),
            after("inspection_closing", "inspection_id", "inspection"), after("inspection_ending", "inspection_id", "inspection"),
            after("own_payment_list", "evidence_id", "inspection_evidence"),
            after("misuse_found", "recheck_id", "inspection_recheck"), after("misuse_mended", "misuse_id", "misuse_found"),
            after("misuse_mended", "recheck_id", "inspection_recheck"),
            after("inspection_missed", "inspection_id", "inspection"), after("inspection_red_flag", "report_id", "inspection_report"),
            after("warning", "loan_number", "loan_account", "number"), after("warning_confirmation", "warning_id", "warning"),
            after("warning_measures", "confirmation_id", "warning_confirmation"), after("warning_follow_up", "measures_id", "warning_measures"),
            after("warning_lift", "follow_up_id", "warning_follow_up"), after("warning_ending", "warning_id", "warning"),
            after("revaluation", "loan_number", "loan_account", "number"), after("revaluation_report", "revaluation_id", "revaluation"),
            after("revalued_thing", "report_id", "revaluation_report"), after("revaluation_check", "report_id", "revaluation_report"),
            after("security_cover", "revaluation_id", "revaluation"), after("shortfall_answer", "cover_id", "security_cover"),
            after("security_supplement", "answer_id", "shortfall_answer"), after("supplement_check", "answer_id", "shortfall_answer"),
            after("revaluation_ending", "revaluation_id", "revaluation"), after("spot_check", "loan_number", "loan_account", "number"),
            there("debt_at_all_banks", "customer_id", "customer", "id"), after("impairment", "loan_number", "loan_account", "number"),
            after("spot_finding", "spot_check_id", "spot_check"), after("spot_answer", "finding_id", "spot_finding"),
            after("spot_judgement", "answer_id", "spot_answer"), after("spot_check_ending", "spot_check_id", "spot_check"),
            after("recovery_measure", "loan_number", "loan_account", "number"),
            after("measure_overtaking", "measure_id", "recovery_measure"), after("measure_overtaking", "overtaken_by", "recovery_measure"),
            after("payment_demand", "measure_id", "recovery_measure"), after("suit_decision", "measure_id", "recovery_measure"),
            after("write_off_proposal", "measure_id", "recovery_measure"), after("write_off_decision", "proposal_id", "write_off_proposal"),
            after("write_off", "decision_id", "write_off_decision"), after("settlement", "loan_number", "loan_account", "number"),
            after("security_release", "settlement_id", "settlement"), after("security_release", "registration_id", "security_registration"),
            after("file_closing", "settlement_id", "settlement"), there("class_change", "loan_number", "loan_account", "number"),
            there("loan_event", "loan_number", "loan_account", "number"), there("notice", "loan_number", "loan_account", "number"),
            there("payment_entry", "loan_number", "loan_account", "number"), there("service_address", "paper_id", "task_paper", "id"));
    }
}
