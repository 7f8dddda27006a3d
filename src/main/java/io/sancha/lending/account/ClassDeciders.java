package io.sancha.lending.account;

/**
 * Three people decide on a class (初分、认定、审批, CLS-11).
 *
 * @param proposedBy user id
 * @param determinedBy user id
 * @param approvedBy user id
 */
public record ClassDeciders(String proposedBy, String determinedBy, String approvedBy) {
}
