/** What a request meets before any page or REST: how many are worked on at once, who reaches which address, and how a refusal is told (RFC 9457). */
package io.sancha.platform.web;
