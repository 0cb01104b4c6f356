package dev.slipway.secrets;

import java.util.ArrayList;
import java.util.List;

/// The programs that open the keyrings of the three systems.
enum KeyringProgram {
    /// libsecret's: GNOME, KDE and others (`man secret-tool`).
    SECRET_TOOL("the desktop's keyring", "secret-tool") {
        @Override
        Talk get(String name) {
            return talk("", "lookup", "service", SERVICE, "name", name);
        }

        @Override
        Talk put(String name, String secret) {
            return talk(
                    secret, "store", "--label=Slipway: " + name, "service", SERVICE, "name", name);
        }

        @Override
        Talk remove(String name) {
            return talk("", "clear", "service", SERVICE, "name", name);
        }

        /// `search` ends with 0 when nothing is found, too, but not without a keyring.
        @Override
        Talk probe() {
            return talk("", "search", "service", SERVICE);
        }
    },
    /// macOS' keychain (`man security`). With `-i` it reads its commands from its input.
    SECURITY("the keychain", "security") {
        @Override
        Talk get(String name) {
            return talk("", "find-generic-password", "-s", SERVICE, "-a", name, "-w");
        }

        @Override
        Talk put(String name, String secret) {
            return talk(
                    "add-generic-password -U -s %s -a %s -w %s\n"
                            .formatted(SERVICE, quoted(name), quoted(secret)),
                    "-i");
        }

        @Override
        Talk remove(String name) {
            return talk("", "delete-generic-password", "-s", SERVICE, "-a", name);
        }

        @Override
        Talk probe() {
            return talk("", "list-keychains");
        }

        private static String quoted(String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    },
    /// Windows' credential locker, through the PowerShell that comes with it; the script is its
    /// input.
    POWERSHELL(
            "Windows' credential locker",
            "powershell.exe",
            "-NoProfile",
            "-NonInteractive",
            "-Command",
            "-") {
        private static final String VAULT =
                "$v = New-Object"
                    + " Windows.Security.Credentials.PasswordVault,Windows.Security.Credentials,ContentType=WindowsRuntime;"
                    + " ";

        @Override
        Talk get(String name) {
            return script(
                    "$c = $v.Retrieve('%s', %s); $c.RetrievePassword(); [Console]::Out.Write($c.Password)"
                            .formatted(SERVICE, quoted(name)));
        }

        @Override
        Talk put(String name, String secret) {
            return script(
                    "$v.Add((New-Object Windows.Security.Credentials.PasswordCredential('%s', %s, %s)))"
                            .formatted(SERVICE, quoted(name), quoted(secret)));
        }

        @Override
        Talk remove(String name) {
            return script("$v.Remove($v.Retrieve('%s', %s))".formatted(SERVICE, quoted(name)));
        }

        @Override
        Talk probe() {
            return script("$v.GetType().Name");
        }

        private Talk script(String line) {
            return talk("$ErrorActionPreference = 'Stop'; " + VAULT + line + "\nexit 0\n");
        }

        private static String quoted(String text) {
            return "'" + text.replace("'", "''") + "'";
        }
    };

    private static final String SERVICE = "slipway";

    /// One call of a program: its words, and what it reads.
    record Talk(List<String> words, String input) {}

    private final String title;
    private final List<String> words;

    KeyringProgram(String title, String... words) {
        this.title = title;
        this.words = List.of(words);
    }

    String title() {
        return title;
    }

    List<String> words() {
        return words;
    }

    abstract Talk get(String name);

    abstract Talk put(String name, String secret);

    abstract Talk remove(String name);

    /// A harmless call that only works where the keyring does.
    abstract Talk probe();

    Talk talk(String input, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new Talk(List.copyOf(all), input);
    }
}
