package dev.slipway.score.read;

import static dev.slipway.score.read.Shape.text;

import dev.slipway.score.read.Shape.Fields;
import dev.slipway.score.read.Shape.Items;
import dev.slipway.score.read.Shape.Named;
import dev.slipway.score.read.Shape.Text;
import dev.slipway.score.read.Shape.Truth;
import dev.slipway.score.read.Shape.Whole;
import dev.slipway.score.read.Shape.Word;

import java.util.List;

/// The Score schema v1b1 as the peers validate it (score-go 1.20.0, the text "for validation",
/// after the upgrade of array forms).
final class Schema {
    private static final Text LABEL =
            text(
                    2,
                    63,
                    "[a-z0-9][a-z0-9-]{0,61}[a-z0-9]",
                    "must be 2 to 63 small letters, digits or '-', and begin and end with a letter"
                            + " or digit");
    private static final Text KIND =
            text(
                    2,
                    63,
                    "[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9]",
                    "must be 2 to 63 letters, digits or '-', and begin and end with a letter or"
                            + " digit");
    private static final Text ID =
            text(
                    2,
                    63,
                    "[a-z0-9]+(?:-+[a-z0-9]+)*(?:\\.[a-z0-9]+(?:-+[a-z0-9]+)*)*",
                    "must be 2 to 63 characters: words of small letters, digits or '-', joined by"
                            + " dots");
    private static final Text ANNOTATION =
            text(
                    2,
                    316,
                    "([a-z0-9][a-z0-9.-]*/)?[A-Za-z0-9][A-Za-z0-9._-]{0,61}[A-Za-z0-9]",
                    "must be a name of at least 2 letters, digits, '.', '_' or '-', with an"
                            + " optional \"host.name/\" before it");
    private static final Text MEMORY =
            text(
                    0,
                    40,
                    "(0\\.\\d+|[1-9]\\d*(\\.\\d+)?)(K|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?",
                    "must be a size such as 128Mi, 1.5Gi or 500M");
    private static final Text CPU =
            text(0, 40, "\\d+(?:m|\\.\\d+)?", "must be a number of CPUs such as 250m, 0.5 or 2");
    private static final Whole PORT = new Whole(1, 65535);
    private static final Shape ANNOTATIONS = new Named("an annotation", ANNOTATION, text(), false);
    private static final Items STRINGS = new Items(text());

    private Schema() {}

    static Fields workload() {
        return Fields.of("a Score file")
                .with("apiVersion", text(0, 99, "score\\.dev/v1b1", "must be score.dev/v1b1"))
                .with("metadata", metadata("the metadata").with("name", LABEL).needs("name"))
                .with(
                        "service",
                        Fields.of("the service")
                                .with("ports", new Named("a port", LABEL, port(), false)))
                .with("containers", new Named("a container", LABEL, container(), true))
                .with("resources", new Named("a resource", LABEL, resource(), false))
                .needs("apiVersion", "metadata", "containers");
    }

    private static Fields metadata(String name) {
        return Fields.of(name).with("annotations", ANNOTATIONS).opened();
    }

    private static Fields port() {
        return Fields.of("a service port")
                .with("port", PORT)
                .with("protocol", new Word(List.of("TCP", "UDP")))
                .with("targetPort", PORT)
                .needs("port");
    }

    private static Fields resource() {
        return Fields.of("a resource")
                .with("type", KIND)
                .with("class", KIND)
                .with("id", ID)
                .with("metadata", metadata("the metadata of a resource"))
                .with("params", Fields.of("the params").opened())
                .needs("type");
    }

    private static Fields container() {
        Fields limits = Fields.of("resource limits").with("memory", MEMORY).with("cpu", CPU);
        return Fields.of("a container")
                .with("image", text(1, Integer.MAX_VALUE, ".*", "must name an image"))
                .with("command", STRINGS)
                .with("args", STRINGS)
                .with(
                        "variables",
                        new Named(
                                "a variable",
                                text(
                                        1,
                                        Integer.MAX_VALUE,
                                        "[^=]+",
                                        "must not be empty or contain '='"),
                                text(),
                                false))
                .with("files", new Named("a file", text(), file(), false))
                .with("volumes", new Named("a volume", text(), volume(), false))
                .with(
                        "before",
                        new Named(
                                "a container",
                                LABEL,
                                Fields.of("an entry of before")
                                        .with(
                                                "ready",
                                                new Word(List.of("started", "healthy", "complete")))
                                        .needs("ready"),
                                false))
                .with(
                        "resources",
                        Fields.of("the resources of a container")
                                .with("limits", limits)
                                .with("requests", limits))
                .with("livenessProbe", probe())
                .with("readinessProbe", probe())
                .needs("image");
    }

    private static Fields file() {
        return Fields.of("a file")
                .with("mode", text(0, 9, "0?[0-7]{3}", "must be octal such as \"0644\""))
                .with("source", text(1, Integer.MAX_VALUE, ".*", "must name a file"))
                .with("content", text())
                .with("binaryContent", text())
                .with("noExpand", new Truth())
                .oneOf("content", "source", "binaryContent");
    }

    private static Fields volume() {
        return Fields.of("a volume")
                .with("source", text())
                .with("path", text())
                .with("readOnly", new Truth())
                .needs("source");
    }

    private static Fields probe() {
        Fields header =
                Fields.of("an HTTP header")
                        .with(
                                "name",
                                text(
                                        1,
                                        Integer.MAX_VALUE,
                                        "[A-Za-z0-9_-]+",
                                        "must be letters, digits, '_' or '-'"))
                        .with("value", text(1, Integer.MAX_VALUE, ".*", "must not be empty"))
                        .needs("name", "value");
        return Fields.of("a probe")
                .with(
                        "httpGet",
                        Fields.of("httpGet")
                                .with("path", text())
                                .with("port", PORT)
                                .with("host", text(1, Integer.MAX_VALUE, ".*", "must not be empty"))
                                .with("scheme", new Word(List.of("HTTP", "HTTPS")))
                                .with("httpHeaders", new Items(header))
                                .needs("path", "port"))
                .with("exec", Fields.of("exec").with("command", STRINGS).needs("command"));
    }
}
