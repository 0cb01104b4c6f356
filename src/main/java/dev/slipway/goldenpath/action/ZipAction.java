package dev.slipway.goldenpath.action;

import dev.slipway.files.FileSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// `roadiehq:utils:zip`: a file or folder of the workspace as a zip file beside it. Its entries
/// have no time, so that the same content gives the same bytes.
final class ZipAction {
    private ZipAction() {}

    static ActionResult run(ActionCall call) {
        String source = call.path("path", "");
        String target = call.path("outputPath", "");
        boolean isFolder = call.workspace().isFolder(source);
        List<String> files = isFolder ? call.workspace().files(source) : List.of(source);
        if (!isFolder && call.workspace().file(source).isEmpty()) {
            throw new ActionFault("goldenpath.path", "there is no " + source + " to zip");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String file : files) {
                int cut =
                        isFolder
                                ? (source.isEmpty() ? 0 : source.length() + 1)
                                : file.lastIndexOf('/') + 1;
                ZipEntry entry = new ZipEntry(file.substring(cut));
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(
                        call.workspace().file(file).map(Workspace.Item::bytes).orElse(new byte[0]));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        call.workspace().put(target, Workspace.Item.bytes(bytes.toByteArray(), FileSource.PLAIN));
        return ActionResult.of(
                Map.of("outputPath", call.text("outputPath")),
                files.size() + " files in " + target);
    }
}
