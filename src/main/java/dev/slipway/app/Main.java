package dev.slipway.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The entry point of both faces. Not an `Application`, so that it starts from the class path.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Slipway slipway = new Slipway(System.getenv());
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        if (args.length == 2 && args[0].equals("--train")) {
            new Training(slipway).in(Path.of(args[1]));
            System.exit(0);
        }
        System.exit(slipway.run(args, out, err));
    }
}
