package dev.slipway.app;

import java.nio.file.Path;

/// A start in a JVM of its own: takes the folder, the name and a line; tells whether the line was
/// handed over, or keeps the place of the first until it is killed.
final class LaterStart {
    private LaterStart() {}

    public static void main(String[] args) throws InterruptedException {
        try (OneWindow window = new OneWindow(Path.of(args[0]), args[1])) {
            if (window.handOver(args[2])) {
                System.out.println("handed over");
                return;
            }
            window.listen(line -> System.out.println("came: " + line));
            System.out.println("first");
            Thread.currentThread().join();
        }
    }
}
