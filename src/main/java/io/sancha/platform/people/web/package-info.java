/** The REST that tells which duties exclude each other, and takes declarations of relations. */
package io.sancha.platform.people.web;
