package dev.slipway.desk;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;
import dev.slipway.form.Form;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Json;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// Answers that a user keeps under a name, a folder for each golden path and a file for each set.
/// The file is a case as authors keep it beside a template (`title`, `answers`), which `slipway
/// template run --values` reads, too. Secrets are never in it. Waits for the disk: call it from a
/// job.
public final class SavedAnswers {
    private static final String ABOUT =
            "# Answers for %s. Run them with:\n# slipway template run %s"
                    + " --values THIS-FILE --into FOLDER\n";
    private static final int LINK = 64 * 1024;
    private final Path folder;

    SavedAnswers(Path folder) {
        this.folder = folder;
    }

    /// A kept set: how the user calls it, and where it is.
    public record Kept(String title, Path file) {}

    /// The sets of a golden path, by title.
    public List<Kept> of(String template) {
        Path place = place(template);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> new Kept(title(file), file))
                    .sorted(Comparator.comparing(Kept::title, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// Keeps `answers` under `title`, over a set of that title; secrets stay out.
    public Outcome<Path> keep(
            String template,
            String title,
            Form form,
            Map<String, ? extends @Nullable Object> answers) {
        return write(
                place(template).resolve(fileName(title)), text(template, title, form, answers));
    }

    /// Writes `answers` to a file of the user's choice.
    public Outcome<Path> export(
            Path file,
            String template,
            String title,
            Form form,
            Map<String, ? extends @Nullable Object> answers) {
        return write(file, text(template, title, form, answers));
    }

    public Outcome<Path> forget(Kept kept) {
        Path parent = Objects.requireNonNull(kept.file().getParent());
        String name = String.valueOf(kept.file().getFileName());
        return new FilePlan(List.of(new Change.Delete(name)))
                .applyTo(parent, Progress.NONE)
                .map(undo -> kept.file());
    }

    /// Reads a kept set, or a file of answers from elsewhere: a mapping, or one below `answers`.
    public static Outcome<Map<String, @Nullable Object>> read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            return Outcome.failed(
                    Problem.error(
                            "answers.file", Where.file(file.toString()), "cannot be read as text"));
        }
        Outcome<YamlNode> root = Yaml.readOne(file.toString(), text, Dialect.CORE);
        if (root.value().isEmpty()) {
            return Outcome.failed(root.problems());
        }
        YamlNode node = root.value().get();
        if (node.get("answers").orElse(node) instanceof YamlMap answers) {
            return Outcome.of(new LinkedHashMap<>(answers.value()), root.problems());
        }
        return Outcome.failed(
                Problem.error("answers.file", node.where(), "the answers are no mapping")
                        .advise("write NAME: VALUE in each line, or that below answers:"));
    }

    /// The `formData` of a link with these answers; secrets stay out.
    public static String link(Form form, Map<String, ? extends @Nullable Object> answers) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(answers);
        OpenAnswers.of(form.view(answers)).secrets().forEach(values::remove);
        return Json.print(values).replaceAll("\\s*\\R\\s*", "");
    }

    /// The answers of a link's `formData`: a JSON mapping. Secrets do not come by links.
    public static Outcome<Map<String, @Nullable Object>> ofLink(String formData, Form form) {
        Where where = Where.file("formData");
        if (formData.length() > LINK) {
            return Outcome.failed(
                    Problem.error("answers.link", where, "the answers of the link are too long"));
        }
        Outcome<YamlNode> read = Json.read("formData", formData);
        if (!(read.value().orElse(null) instanceof YamlMap map)) {
            return Outcome.failed(
                    Problem.error("answers.link", where, "the link's answers are no JSON mapping")
                            .advise("open the golden path without them"));
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>(map.value());
        OpenAnswers.of(form.view(values)).secrets().forEach(values::remove);
        return Outcome.of(values, read.problems());
    }

    private static String text(
            String template,
            String title,
            Form form,
            Map<String, ? extends @Nullable Object> answers) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("title", title);
        values.put("answers", OpenAnswers.of(form.view(answers)).values());
        return ABOUT.formatted(template, template)
                + YamlWriter.write(YamlNode.of(values, Origin.TARGET)).text();
    }

    private static Outcome<Path> write(Path file, String text) {
        Path parent = Objects.requireNonNull(file.toAbsolutePath().getParent());
        String name = String.valueOf(file.getFileName());
        try {
            Files.createDirectories(parent);
        } catch (IOException e) {
            return Outcome.failed(
                    Problem.error("answers.file", Where.file(parent.toString()), "cannot be made"));
        }
        FilePlan plan = new FilePlan(List.of(Change.Write.text(name, Traced.source(name, text))));
        return plan.applyTo(parent, Progress.NONE).map(undo -> file);
    }

    private Path place(String template) {
        byte[] name = template.getBytes(StandardCharsets.UTF_8);
        return folder.resolve(UUID.nameUUIDFromBytes(name).toString());
    }

    private static String fileName(String title) {
        byte[] name = title.getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name) + ".yaml";
    }

    private static String title(Path file) {
        try {
            return Yaml.readOne(file.toString(), Files.readString(file), Dialect.CORE)
                    .value()
                    .flatMap(node -> node.text("title"))
                    .orElseGet(() -> String.valueOf(file.getFileName()));
        } catch (IOException e) {
            return String.valueOf(file.getFileName());
        }
    }
}
