/**
 * How people come in and go: passwords and their comparison, an OpenID Connect issuer, sessions and what ends them, the log of logins, the
 * language that each reads, and how the directory of people and duties is kept in the engine. Whoever is logged in acts as
 * {@link io.sancha.platform.people.Actor}.
 */
package io.sancha.platform.login;
