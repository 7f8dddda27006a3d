/** What stands in front of every page and REST: login, who reaches which address, and how a refusal is told (RFC 9457). */
package io.sancha.platform.web;
