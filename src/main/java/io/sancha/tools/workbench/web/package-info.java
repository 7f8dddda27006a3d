/** The REST of the workbench. */
package io.sancha.tools.workbench.web;
