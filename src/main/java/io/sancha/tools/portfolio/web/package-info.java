/** The REST of the list of loans. */
package io.sancha.tools.portfolio.web;
