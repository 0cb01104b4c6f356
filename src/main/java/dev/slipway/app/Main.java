package dev.slipway.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// The entry point of both faces. Not an `Application`, so that it starts from the class path.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Results results = new Results(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(results, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = new Slipway(System.getenv()).run(args, out, err);
        out.flush();
        System.exit(
                results.failure()
                        .map(
                                why -> {
                                    err.println(
                                            "slipway: the results could not be written: " + why);
                                    return Slipway.FAILURE;
                                })
                        .orElse(code));
    }
}
