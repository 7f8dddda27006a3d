package io.sancha.lending.customer;

/** Kinds of family property (家庭财产), with the rural rights that the archive list names: contracted land and forest. */
public enum PropertyKind { RESIDENCE, SHOP, VEHICLE, EQUIPMENT, DEPOSIT, SECURITIES, LAND_USE_RIGHT, FOREST_RIGHT, OTHER }
