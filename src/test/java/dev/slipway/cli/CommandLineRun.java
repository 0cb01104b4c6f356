package dev.slipway.cli;

import dev.slipway.desk.About;
import dev.slipway.desk.Desk;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/// One command line in this process: what it printed and how it ended.
record CommandLineRun(int code, String out, String err) {

    /// `home` holds the settings; `environment` is what secrets and commands may come from.
    static CommandLineRun of(Path home, Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        SettingsFile settings = new SettingsFile(home.resolve("settings.json"));
        try (Desk desk = new Desk(settings, FolderSource::new, home.resolve("sample"))) {
            int code =
                    new CommandLineFace(desk, new About("1", "test", "sources", "25"), environment)
                            .run(arguments, new PrintWriter(out), new PrintWriter(err));
            return new CommandLineRun(code, out.toString(), err.toString());
        }
    }
}
