/**
 * Documents of the credit file: whose they are, who saw the original and when, how long they are valid, and their content by SHA-256,
 * which {@code document.store} keeps. A document belongs to one case with its customer and purpose; the same content in another's case is reuse and must be
 * verified anew (ARC-02). Rows are facts: a wrong one is replaced by one that points at it.
 */
package io.sancha.platform.document;
