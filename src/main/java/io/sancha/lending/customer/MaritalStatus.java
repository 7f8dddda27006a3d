package io.sancha.lending.customer;

/** Marital status (婚姻状况): of the married, the spouse's consent is asked for. */
public enum MaritalStatus { SINGLE, MARRIED, DIVORCED, WIDOWED }
