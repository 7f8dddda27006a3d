package io.sancha.steps.relationship;

import io.sancha.lending.customer.CustomerKind;

/** By which model a customer is rated. Sole proprietors are rated as persons: the household answers for the debt. */
public enum RatingModel {
    CORPORATE, PERSONAL;

    static RatingModel of(CustomerKind kind) {
        return kind == CustomerKind.ENTERPRISE ? CORPORATE : PERSONAL;
    }
}
