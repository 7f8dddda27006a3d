/** Files in and out: an upload for a task by the person who holds it, and the stored content for whoever may see the case. */
package io.sancha.platform.document.web;
