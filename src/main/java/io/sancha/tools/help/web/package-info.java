/** The REST of the help. */
package io.sancha.tools.help.web;
