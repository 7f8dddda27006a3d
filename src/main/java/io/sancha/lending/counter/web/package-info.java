/** The counter's REST and the receipt as a paper. */
package io.sancha.lending.counter.web;
