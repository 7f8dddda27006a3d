/** The REST of rehearsals. */
package io.sancha.tools.rehearsal.web;
