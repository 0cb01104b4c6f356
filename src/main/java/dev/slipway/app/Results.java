package dev.slipway.app;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// Where results go. Remembers the first write that failed, which a `PrintWriter` keeps to itself:
/// a script must not take half a list for the whole one.
final class Results extends FilterOutputStream {
    private Optional<IOException> failure = Optional.empty();

    Results(OutputStream out) {
        super(out);
    }

    /// What went wrong; empty, too, where the reader just stopped reading (`| head`).
    Optional<String> failure() {
        return failure.map(IOException::getMessage).filter(why -> !why.contains("Broken pipe"));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            if (failure.isEmpty()) {
                failure = Optional.of(e);
            }
            throw e;
        }
    }
}
