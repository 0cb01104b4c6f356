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
        return Traced.source(path, text, Origin.Step.TEMPLATE);
    }

    static Optional<Workspace.Item> copy(FileSource files, String path) {
        return files.entry(path).map(file -> item(path, file));
    }

    static Workspace.Item item(String path, FileSource.Entry file) {
        if (file.link().isPresent()) {
            return Workspace.Item.link(file.link().get());
        }
        return new Workspace.Item(
                file.bytes(),
                file.mode(),
                Bytes.areBinary(file.bytes())
                        ? Optional.empty()
                        : Optional.of(
                                traced(path, new String(file.bytes(), StandardCharsets.UTF_8))),
                Optional.empty());
    }
}
