package io.sancha.steps.relationship;

/** Whether the customer's rating still holds or a new one is due. */
public enum RatingState { VALID, DUE }
