/** REST of the inspections beside their tasks. */
package io.sancha.steps.postloan.web;
