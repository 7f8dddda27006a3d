/**
 * The demonstration bank: some hundred customers whose dossiers are made from a seed and walked through the same desks and diagrams as everybody's, on a
 * simulated calendar of a year and a half, so that a fresh installation shows a bank at work. What a dossier says is {@code Life} and those it asks;
 * {@code Making} lets the days pass; {@code DemonstrationBank} keeps how far it is, so that whoever is killed over it is followed by one who goes on.
 */
package io.sancha.tools.demonstration;
