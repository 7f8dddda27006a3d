/** The REST by which connected persons of the bank are listed. */
package io.sancha.lending.customer.web;
