/**
 * 批量移交: a head of a branch has the customers of a manager handed over to another, many at once; each is confirmed by who receives it, and refused by
 * itself (CUS-06). Who answers for a customer is kept by {@link io.sancha.steps.relationship.CustomerHandOver}.
 */
package io.sancha.steps.relationship.portfolio;
