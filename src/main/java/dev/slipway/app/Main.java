package dev.slipway.app;

/// The entry point of both faces. Not an `Application`, so that it starts from the class path.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("Slipway");
    }
}
