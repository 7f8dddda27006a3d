package io.sancha.platform.document;

/** Whose document it is. */
public enum DocumentHolder {
    BORROWER("借款人", "borrower"), MORTGAGOR("抵押人", "mortgagor"), PLEDGOR("出质人", "pledgor"), GUARANTOR("保证人", "guarantor");

    private final String chinese;
    private final String english;

    DocumentHolder(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
