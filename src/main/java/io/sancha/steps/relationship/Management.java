package io.sancha.steps.relationship;

/** Quality of a business's management (管理水平), as the survey found it; the worst first. */
public enum Management { WEAK, ORDINARY, SOUND }
