/**
 * Step 2, the customer's application (客户申请): written, with its seven items (APP-01), and handed in only when every document on its list
 * is there with the original seen (APP-07, APP-08). The list comes from the decision table {@code determine-required-documents}. What was
 * handed in stands from then on.
 */
package io.sancha.steps.application;
