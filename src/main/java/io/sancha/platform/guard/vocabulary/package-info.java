/** Of which elements, attributes and expressions the bank's diagrams, tables and forms are made (MOD-05). */
package io.sancha.platform.guard.vocabulary;
