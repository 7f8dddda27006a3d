/** The REST of a case's head and summary. */
package io.sancha.tools.casepage.web;
