package dev.slipway.goldenpath;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.form.Form;
import dev.slipway.form.Schema;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A Software Template (`scaffolder.backstage.io/v1beta3`) as read. `path` is the file in its
/// repository; `owner` and `type` are empty when not given; `secrets` is what `spec.secrets.schema`
/// asks of the secrets.
public record SoftwareTemplate(
        String path,
        String namespace,
        String name,
        String title,
        String description,
        List<String> tags,
        String owner,
        String type,
        Form form,
        Buttons buttons,
        Optional<Schema> secrets,
        List<Step> steps,
        Optional<YamlNode> output,
        Where where) {
    static final String VERSION = "scaffolder.backstage.io/v1beta3";

    /// What the wizard's buttons are called (`spec.presentation.buttonLabels`); empty for the
    /// usual.
    public record Buttons(String back, String review, String create) {
        public static final Buttons USUAL = new Buttons("", "", "");
    }

    public SoftwareTemplate {
        tags = List.copyOf(tags);
        steps = List.copyOf(steps);
    }

    /// Reads the document `entity` of the file `path`. Every mistake is a problem with its place;
    /// what can still be used is given.
    public static Outcome<SoftwareTemplate> read(String path, YamlNode entity) {
        return new TemplateReader(path, entity).read();
    }

    /// `template:default/nodejs-service`.
    public String ref() {
        return "template:" + namespace + "/" + name;
    }

    /// Whether the gallery shows it first (Backstage's tag `recommended`).
    public boolean isRecommended() {
        return tags.contains("recommended");
    }

    /// The folder that relative urls of steps start from; empty text for the root.
    public String folder() {
        int cut = path.lastIndexOf('/');
        return cut < 0 ? "" : path.substring(0, cut);
    }

    /// Reads the parts of the entity, collecting problems.
    private static final class TemplateReader {
        private final String path;
        private final YamlNode entity;
        private final List<Problem> problems = new ArrayList<>();

        TemplateReader(String path, YamlNode entity) {
            this.path = path;
            this.entity = entity;
        }

        Outcome<SoftwareTemplate> read() {
            String version = entity.text("apiVersion").orElse("");
            if (!version.equals(VERSION)) {
                problems.add(
                        Problem.error(
                                        "goldenpath.version",
                                        entity.get("apiVersion")
                                                .map(YamlNode::where)
                                                .orElse(entity.where()),
                                        version.isEmpty()
                                                ? "apiVersion is missing"
                                                : "templates of " + version + " are not supported")
                                .advise("use " + VERSION));
            }
            String name = entity.text("metadata", "name").orElse("");
            if (name.isEmpty()) {
                problems.add(
                        Problem.error(
                                "goldenpath.name",
                                entity.where(),
                                "the template has no metadata.name"));
            }
            Form form =
                    entity.at("spec", "parameters")
                            .map(Form::of)
                            .map(
                                    read -> {
                                        problems.addAll(read.problems());
                                        return read.value().orElse(Form.empty());
                                    })
                            .orElse(Form.empty());
            List<Step> steps = new StepReader(problems).read(entity);
            SoftwareTemplate template =
                    new SoftwareTemplate(
                            path,
                            entity.text("metadata", "namespace").orElse("default"),
                            name,
                            entity.text("metadata", "title").orElse(name),
                            entity.text("metadata", "description").orElse(""),
                            tags(),
                            entity.text("spec", "owner").orElse(""),
                            entity.text("spec", "type").orElse(""),
                            form,
                            new Buttons(
                                    label("backButtonText"),
                                    label("reviewButtonText"),
                                    label("createButtonText")),
                            entity.at("spec", "secrets", "schema").map(Schema::of),
                            steps,
                            entity.at("spec", "output").filter(node -> !node.isNull()),
                            entity.where());
            return Outcome.of(template, problems);
        }

        private String label(String key) {
            return entity.text("spec", "presentation", "buttonLabels", key).orElse("").strip();
        }

        private List<String> tags() {
            return entity.at("metadata", "tags").orElse(null) instanceof YamlList list
                    ? list.items().stream().map(tag -> String.valueOf(tag.value())).toList()
                    : List.of();
        }
    }
}
