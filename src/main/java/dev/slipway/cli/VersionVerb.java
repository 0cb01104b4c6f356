package dev.slipway.cli;

import picocli.CommandLine.Command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/// `slipway version`.
@Command(name = "version", description = "Tells the version and the build.")
final class VersionVerb extends Common.Verb implements Callable<Integer> {
    private final CommandLineFace.Version version;

    VersionVerb(CommandLineFace.Version version) {
        this.version = version;
    }

    @Override
    public Integer call() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("version", version.version());
        map.put("build", version.build());
        map.put("java", Runtime.version().toString());
        common.print(map, "slipway " + version.version() + " (build " + version.build() + ")\n");
        return Exit.OK;
    }
}
