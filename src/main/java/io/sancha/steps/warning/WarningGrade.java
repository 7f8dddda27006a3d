package io.sancha.steps.warning;

/** How much a signal warns, and so how soon it is dealt with (PLM-10). */
public enum WarningGrade {
    /** 黄色: it is put on file. */
    YELLOW,
    /** 橙色: it is escalated. */
    ORANGE,
    /** 红色: at once. */
    RED
}
