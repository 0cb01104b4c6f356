package dev.slipway.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Which program this is. `build` names the sources it was made of.
public record Build(String version, String build) {

    /// What the build wrote into the program; `unknown` where it did not.
    public static Build current() {
        Properties values = new Properties();
        try (InputStream in =
                Build.class.getResourceAsStream("/dev/slipway/app/build.properties")) {
            if (in != null) {
                values.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(
                values.getProperty("version", "unknown"), values.getProperty("build", "unknown"));
    }
}
