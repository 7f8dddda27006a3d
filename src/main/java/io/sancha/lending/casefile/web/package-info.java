/** The REST of cases: lists, everything known of one case with its trail, and a number shown in full for a reason. */
package io.sancha.lending.casefile.web;
