package dev.slipway.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `slipway manifest`: Kubernetes manifests, from wherever they come.
@Command(name = "manifest", description = "Checks and compares Kubernetes manifests.")
final class ManifestVerbs {

    private ManifestVerbs() {}

    static CommandLine line() {
        return new CommandLine(new ManifestVerbs())
                .addSubcommand(new ManifestValidateVerb())
                .addSubcommand(new ManifestDiffVerb());
    }
}
