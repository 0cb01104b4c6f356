package dev.slipway.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// The entry point of both faces. Not an `Application`, so that it starts from the class path.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Slipway slipway = new Slipway(System.getenv());
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(slipway.run(args, out, err));
    }
}
