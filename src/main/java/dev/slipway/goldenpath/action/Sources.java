package dev.slipway.goldenpath.action;

import dev.slipway.base.Origin;
import dev.slipway.base.Traced;
import dev.slipway.files.Bytes;
import dev.slipway.files.FileSource;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Files of the template's repository as they come into the workspace unchanged.
final class Sources {

    private Sources() {}

    /// A text that was taken over: each line is a line of the template.
    static Traced traced(String path, String text) {
        Traced source = Traced.source(path, text);
        return new Traced(
                text,
                source.origins().stream().map(origin -> origin.as(Origin.Step.TEMPLATE)).toList());
    }

    static Optional<Workspace.Item> copy(FileSource files, String path) {
        Optional<String> link = files.link(path);
        if (link.isPresent()) {
            return Optional.of(Workspace.Item.link(link.get()));
        }
        return files.read(path)
                .map(
                        bytes ->
                                new Workspace.Item(
                                        bytes,
                                        files.mode(path),
                                        Bytes.areBinary(bytes)
                                                ? Optional.empty()
                                                : Optional.of(
                                                        traced(
                                                                path,
                                                                new String(
                                                                        bytes,
                                                                        StandardCharsets.UTF_8))),
                                        Optional.empty()));
    }
}
