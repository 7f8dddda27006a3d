package io.sancha.steps.application;

import com.fasterxml.jackson.annotation.JsonAlias;

/** How a loan is secured (担保方式): several together are mixed security. */
public enum GuaranteeMode {
    /** 质押 */
    PLEDGE,
    /** 抵押 */
    MORTGAGE,
    /** 保证 */
    SURETY,
    /** 信用: without security. */
    @JsonAlias("UNSECURED")
    CREDIT
}
