/** The REST of logins: who came, who may come, tokens for programs, and the demonstration people's names for the login page. */
package io.sancha.platform.login.web;
