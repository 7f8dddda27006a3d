package io.sancha.steps.approval;

/** Whether the superior must be consulted before a loan is approved (报备咨询, APR-04). */
public enum Consultation { NONE, REQUIRED }
