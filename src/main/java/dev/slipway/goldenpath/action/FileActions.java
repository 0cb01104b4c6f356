package dev.slipway.goldenpath.action;

import dev.slipway.files.Confined;
import dev.slipway.files.FileSource;
import dev.slipway.files.Glob;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `fetch:plain` and `fs:*`: files copied, renamed, deleted, listed.
final class FileActions {

    private FileActions() {}

    static ActionResult plain(ActionCall call) {
        FileSource files = call.around().files();
        String source = call.source("url");
        String target = call.path("targetPath", "./");
        List<String> paths = files.list(source);
        if (paths.isEmpty()) {
            throw new ActionFault(
                    "goldenpath.source",
                    "there is no folder " + source + " in the template's repository");
        }
        for (String path : paths) {
            String relative = source.isEmpty() ? path : path.substring(source.length() + 1);
            String to = target.isEmpty() ? relative : target + "/" + relative;
            Sources.copy(files, path).ifPresent(item -> call.workspace().put(to, item));
        }
        return ActionResult.said(paths.size() + " files from " + source);
    }

    static ActionResult plainFile(ActionCall call) {
        String source = call.source("url");
        String target = call.path("targetPath", "");
        Workspace.Item item =
                Sources.copy(call.around().files(), source)
                        .orElseThrow(
                                () ->
                                        new ActionFault(
                                                "goldenpath.source",
                                                "there is no file "
                                                        + source
                                                        + " in the template's repository"));
        call.workspace().put(target, item);
        return ActionResult.said(target + " from " + source);
    }

    static ActionResult delete(ActionCall call) {
        int gone = 0;
        for (Object pattern : call.list("files")) {
            String path = ActionCall.inWorkspace(String.valueOf(pattern));
            if (call.workspace().exists(path)) {
                call.workspace().delete(path);
                gone++;
                continue;
            }
            Glob glob = Glob.of(path);
            for (String file : call.workspace().files("")) {
                if (glob.matches(file)) {
                    call.workspace().delete(file);
                    gone++;
                }
            }
        }
        return ActionResult.said(gone + " deleted");
    }

    static ActionResult rename(ActionCall call) {
        for (Object entry : call.list("files")) {
            if (!(entry instanceof Map<?, ?> file)) {
                continue;
            }
            String from = ActionCall.inWorkspace(String.valueOf(file.get("from")));
            String to = ActionCall.inWorkspace(String.valueOf(file.get("to")));
            if (!call.workspace().exists(from)) {
                throw new ActionFault("goldenpath.path", "there is no " + from + " to rename");
            }
            if (call.workspace().exists(to) && !Boolean.TRUE.equals(file.get("overwrite"))) {
                throw new ActionFault(
                        "goldenpath.path", to + " is there already", "add overwrite: true");
            }
            move(call.workspace(), from, to);
        }
        return ActionResult.said(call.list("files").size() + " renamed");
    }

    private static void move(Workspace workspace, String from, String to) {
        Map<String, Workspace.Item> moved = new LinkedHashMap<>();
        List<String> folders = new ArrayList<>();
        workspace.file(from).ifPresent(item -> moved.put(to, item));
        for (String path : workspace.files(from)) {
            workspace
                    .file(path)
                    .ifPresent(item -> moved.put(to + path.substring(from.length()), item));
        }
        for (String folder : workspace.folders(from)) {
            folders.add(to + folder.substring(from.length()));
        }
        if (workspace.isFolder(from)) {
            folders.add(to);
        }
        workspace.delete(from);
        folders.forEach(workspace::makeFolder);
        moved.forEach(workspace::put);
    }

    static ActionResult readdir(ActionCall call) {
        List<@Nullable Object> files = new ArrayList<>();
        List<@Nullable Object> folders = new ArrayList<>();
        for (Object entry : call.list("paths")) {
            String path = ActionCall.inWorkspace(String.valueOf(entry));
            for (String file : call.workspace().files(path)) {
                add(call, path, file, files);
            }
            for (String folder : call.workspace().folders(path)) {
                add(call, path, folder, folders);
            }
        }
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        output.put("files", files);
        output.put("folders", folders);
        return ActionResult.of(output, files.size() + " files, " + folders.size() + " folders");
    }

    private static void add(
            ActionCall call, String base, String path, List<@Nullable Object> into) {
        String parent = Confined.parent(path);
        if (!parent.equals(base) && !call.flag("recursive")) {
            return;
        }
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("name", path.substring(parent.isEmpty() ? 0 : parent.length() + 1));
        item.put("path", parent);
        item.put("fullPath", path);
        into.add(item);
    }
}
