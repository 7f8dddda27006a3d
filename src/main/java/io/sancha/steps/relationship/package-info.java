/**
 * Step 1 建立信贷关系: a customer is identified and verified, the credit file is complete and in date, the rating runs its five steps (CUS-13),
 * one manager is responsible (CUS-06), and then the credit relationship stands on record (CUS-01). An application refers to it.
 */
package io.sancha.steps.relationship;
