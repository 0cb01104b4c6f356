package dev.slipway.cli;

import dev.slipway.desk.About;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// `slipway version`.
@Command(name = "version", description = "Tells the version, the build and the parts of others.")
final class VersionVerb extends Common.Verb implements Callable<Integer> {
    private final About about;

    @Option(
            names = "--parts",
            description = "Lists the parts of others in the program and their licences.")
    boolean parts;

    VersionVerb(About about) {
        this.about = about;
    }

    @Override
    public Integer call() {
        List<About.Part> list = parts ? about.parts() : List.of();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("version", about.version());
        map.put("build", about.build());
        map.put("sources", about.sources());
        map.put("java", about.java());
        if (parts) {
            map.put("parts", list.stream().map(VersionVerb::values).toList());
        }
        common.print(map, parts ? table(list) : about.line() + "\n");
        return Exit.OK;
    }

    private static Table table(List<About.Part> parts) {
        Table table = new Table("PART", "VERSION", "LICENCE", "HOME");
        parts.forEach(part -> table.row(part.name(), part.version(), part.licence(), part.home()));
        return table;
    }

    private static Map<String, Object> values(About.Part part) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", part.name());
        map.put("version", part.version());
        map.put("licence", part.licence());
        map.put("home", part.home());
        return map;
    }
}
