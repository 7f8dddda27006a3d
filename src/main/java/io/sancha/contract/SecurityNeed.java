package io.sancha.contract;

/** Whether there is security to register once the contracts are sealed. */
public enum SecurityNeed { REGISTER, NONE }
