package dev.slipway.goldenpath.cookiecutter;

/// The line end of a file as Python tells it after reading the first line: of several kinds in the
/// part that was read, `\r` before `\n` before `\r\n`.
final class LineEnds {
    private static final int READ = 8192;

    private LineEnds() {}

    static String of(byte[] bytes) {
        boolean cr = false;
        boolean lf = false;
        boolean both = false;
        int end = Math.min(bytes.length, READ);
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\r') {
                if (i + 1 < bytes.length && bytes[i + 1] == '\n') {
                    both = true;
                    i++;
                } else {
                    cr = true;
                }
            } else if (bytes[i] == '\n') {
                lf = true;
            }
        }
        return cr ? "\r" : lf ? "\n" : both ? "\r\n" : "\n";
    }
}
