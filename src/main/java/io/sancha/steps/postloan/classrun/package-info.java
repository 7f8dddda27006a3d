/**
 * The quarterly classification of all loans (CLS-11): at each quarter's end every loan is confirmed in its class, or proposed otherwise, by the manager of its
 * customer, determined and approved by two others, within the policy's days. What comes up between the quarters goes its way from an inspection's doubt.
 */
package io.sancha.steps.postloan.classrun;
