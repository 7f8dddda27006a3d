package io.sancha;

public final class Sancha {
    public static void main(String[] args) {}
}
