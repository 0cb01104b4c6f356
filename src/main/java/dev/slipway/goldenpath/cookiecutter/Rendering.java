package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.files.FileSource;
import dev.slipway.template.Functions;
import dev.slipway.template.Limits;
import dev.slipway.template.Loader;
import dev.slipway.template.Options;
import dev.slipway.template.Template;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Renders the texts of one run: names, files, variables.
final class Rendering {
    private final Cache cache;
    private final FileSource files;
    private final String folder;
    private final Options options;
    private final CookiecutterRequest.Surroundings around;
    private final Progress progress;

    /// `folder` is the template's folder in `files`.
    Rendering(
            Cache cache,
            FileSource files,
            String folder,
            Options options,
            CookiecutterRequest.Surroundings around,
            Progress progress) {
        this.cache = cache;
        this.files = files;
        this.folder = folder;
        this.options = options;
        this.around = around;
        this.progress = progress;
    }

    Options options() {
        return options;
    }

    Progress progress() {
        return progress;
    }

    /// A text that stands at `where`; no other template can be used in it.
    Outcome<Traced> text(Where where, String text, Map<String, @Nullable Object> context) {
        if (isPlain(text)) {
            return Outcome.of(Traced.source(where.path(), text));
        }
        Outcome<Template> template = cache.template(where, text, options);
        return template.value().isEmpty()
                ? Outcome.failed(template.problems())
                : template.value().get().render(context, functions(where.path()), LIMITS, progress);
    }

    /// A file of the template, which may use others: they are looked for beside it, from the
    /// project folder `root`, and in the template's `templates`.
    Outcome<Traced> file(
            String path, String text, String root, Map<String, @Nullable Object> context) {
        Where start = new Where(path, 1, 1);
        Outcome<Template> template = cache.template(start, text, options);
        if (template.value().isEmpty()) {
            return Outcome.failed(template.problems());
        }
        Functions functions = functions(path).loadingFrom(loader(root));
        return cache.rendered(
                path,
                template.value().get(),
                context,
                () -> template.value().get().render(context, functions, LIMITS, progress));
    }

    private static final Limits LIMITS = Limits.DEFAULT;

    private Functions functions(String path) {
        return Environment.functions(around.clock(), around.seed(), path);
    }

    private boolean isPlain(String text) {
        var marks = options.syntax().delimiters();
        return !text.contains(marks.variableStart())
                && !text.contains(marks.blockStart())
                && !text.contains(marks.commentStart())
                && marks.lineStatement().isEmpty()
                && marks.lineComment().isEmpty()
                && text.indexOf('\r') < 0;
    }

    private Loader loader(String root) {
        return name -> {
            List<String> parts = new ArrayList<>();
            for (String part : name.split("/", -1)) {
                if (part.equals("..") || part.indexOf('\\') >= 0) {
                    return Optional.empty();
                }
                if (!part.isEmpty() && !part.equals(".")) {
                    parts.add(part);
                }
            }
            String relative = String.join("/", parts);
            for (String base : List.of(root, within(folder, "templates"))) {
                String path = base + "/" + relative;
                Optional<String> text = files.read(path).flatMap(TextKind::utf8);
                if (text.isPresent()) {
                    return Optional.of(cache.template(new Where(path, 1, 1), text.get(), options));
                }
            }
            return Optional.empty();
        };
    }

    static String within(String folder, String path) {
        return folder.isEmpty() ? path : folder + "/" + path;
    }
}
