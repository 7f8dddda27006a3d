/**
 * Step 7, approval and consultation (审批/报备咨询): limits first, then the decision of a person whose written, dated authority covers the
 * customer's whole exposure (APR-02, APR-05), the superior's answer where it is required (APR-04), and the approval as issued with its
 * terms, conditions and validity (APR-06).
 */
package io.sancha.steps.approval;
