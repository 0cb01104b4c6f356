package dev.slipway.app;

import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.BackstageLink;
import dev.slipway.desk.Route;
import dev.slipway.ui.shell.Start;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `slipway open [PATH | REF | slipway://… | https://…]`: what the window shall open with.
final class OpenVerb {
    static final String USAGE =
            """
            Usage: slipway open [PATH | REF | slipway://PLACE | https://… | --sample]
            Opens the window: on a platform folder, at an entity (component:orders, or a
            component's name), or at a place as "Copy the link" gives it. A link to a template of a
            Backstage portal (https://…/create/templates/NAMESPACE/NAME?formData=…) opens that
            golden path with these answers. Without an argument the last folder is opened again;
            --sample opens the sample platform.
            """;

    private static final String SAMPLE = "--sample";

    private OpenVerb() {}

    static Start start(List<String> arguments) throws Misuse {
        if (arguments.isEmpty()) {
            return Start.USUAL;
        }
        if (arguments.size() > 1) {
            throw new Misuse("open takes one argument: a folder, an entity or a link");
        }
        String argument = arguments.getFirst();
        if (argument.equals(SAMPLE)) {
            return Start.SAMPLE;
        }
        if (argument.startsWith("-")) {
            throw new Misuse("open has no option " + argument);
        }
        if (argument.startsWith(Route.SCHEME)) {
            return Route.parse(argument)
                    .map(Start::at)
                    .orElseThrow(() -> new Misuse("this link names no place: " + argument));
        }
        if (argument.matches("(?i)https?://.*")) {
            return BackstageLink.route(argument)
                    .map(Start::at)
                    .orElseThrow(
                            () ->
                                    new Misuse(
                                            "this link names no golden path: "
                                                    + argument
                                                    + "; expected .../create/templates/NAMESPACE/"
                                                    + "NAME"));
        }
        return folder(argument)
                .map(Start::in)
                .or(() -> entity(argument).map(Start::at))
                .orElseThrow(
                        () ->
                                new Misuse(
                                        "there is no folder "
                                                + argument
                                                + ", and it names no entity"));
    }

    /// The argument that means `start` in whatever folder it is given; empty for none.
    static String argument(Start start) {
        return start.sample()
                ? SAMPLE
                : start.folder()
                        .map(folder -> folder.toAbsolutePath().normalize().toString())
                        .or(() -> start.place().map(Route::uri))
                        .orElse("");
    }

    private static Optional<Path> folder(String argument) {
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            return Optional.of(path);
        }
        boolean yaml = argument.endsWith(".yaml") || argument.endsWith(".yml");
        return yaml && Files.isRegularFile(path)
                ? Optional.ofNullable(path.toAbsolutePath().getParent())
                : Optional.empty();
    }

    /// `orders` is a component; what looks like a path is none.
    private static Optional<Route> entity(String argument) {
        boolean path = argument.startsWith(".") || argument.startsWith(File.separator);
        return path
                ? Optional.empty()
                : EntityRef.parse(argument, "component", EntityRef.DEFAULT_NAMESPACE)
                        .map(ref -> new Route.EntityPage(ref.toString(), ""));
    }
}
