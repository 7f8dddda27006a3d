package io.sancha.steps.contract;

/** Whether there is security to register once the contracts are sealed. */
public enum SecurityNeed { REGISTER, NONE }
