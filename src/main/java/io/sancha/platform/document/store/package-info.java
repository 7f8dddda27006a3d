/**
 * Where the contents of files are kept: behind one small interface, {@link io.sancha.platform.document.store.ContentStore}, each content once, under its
 * SHA-256. {@link io.sancha.platform.document.store.Contents} knows which store has which and is the only way to them; what a file is, whose and of which
 * case, is none of this package's business.
 */
package io.sancha.platform.document.store;
