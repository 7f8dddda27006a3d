/** The REST that tells how the branches are staffed. */
package io.sancha.platform.staffing.web;
