package io.sancha.steps.postloan;

/** The three steps to a class: 初分, 认定, 审批 (CLS-11). */
enum ClassStep { PROPOSED, DETERMINED, APPROVED }
