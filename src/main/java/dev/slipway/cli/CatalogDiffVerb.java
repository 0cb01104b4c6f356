package dev.slipway.cli;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.diff.CatalogDiff;
import dev.slipway.catalog.diff.DiffText;
import dev.slipway.catalog.diff.FieldChange;
import dev.slipway.desk.CatalogComparison;
import dev.slipway.desk.Desk;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `slipway catalog diff A..B`.
@Command(
        name = "diff",
        description = {
            "Tells what a change does to the catalog: entities added, removed and changed,"
                    + " relations broken, new errors.",
            "Exit 1 when something breaks. -o markdown gives a comment for a pull request.",
        })
final class CatalogDiffVerb extends Common.Verb implements Callable<Integer> {
    private final Desk desk;

    @Parameters(
            arity = "0..1",
            paramLabel = "A..B",
            description =
                    "Two git revisions; A...B from where both parted; A alone or nothing (HEAD)"
                            + " against the files as they are now.")
    String range = "";

    CatalogDiffVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Outcome<CatalogComparison> compared =
                desk.catalog().compare(common.folder(), range, Progress.NONE);
        if (compared.value().isEmpty()) {
            common.tell(compared.problems());
            return Exit.FAILURE;
        }
        CatalogComparison found = compared.value().get();
        DiffText text = new DiffText(found.diff(), found.before(), found.after());
        common.print(
                values(found), common.format == Format.markdown ? text.markdown() : text.plain());
        return found.diff().breaks() ? Exit.FINDINGS : Exit.OK;
    }

    private static Map<String, Object> values(CatalogComparison found) {
        CatalogDiff diff = found.diff();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("before", found.before());
        map.put("after", found.after());
        map.put("added", diff.added().stream().map(CatalogVerbs::values).toList());
        map.put("removed", diff.removed().stream().map(CatalogVerbs::values).toList());
        map.put("changed", diff.changed().stream().map(CatalogDiffVerb::values).toList());
        map.put("broken", diff.broken().stream().map(CatalogDiffVerb::values).toList());
        map.put("hidden", refs(diff.hidden()));
        map.put("shown", refs(diff.shown()));
        map.put("errors", problems(diff.errors()));
        return map;
    }

    private static List<String> refs(List<Entity> entities) {
        return entities.stream().map(entity -> entity.ref().toString()).toList();
    }

    private static List<Map<String, Object>> problems(List<Problem> problems) {
        return problems.stream().map(Common::values).toList();
    }

    private static Map<String, Object> values(CatalogDiff.Changed change) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("ref", change.after().ref().toString());
        map.put("file", change.after().path());
        if (change.moved()) {
            map.put("movedFrom", change.before().path());
        }
        map.put("fields", change.fields().stream().map(CatalogDiffVerb::values).toList());
        return map;
    }

    private static Map<String, @Nullable Object> values(FieldChange field) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("path", field.path());
        put(map, "before", field.before());
        put(map, "after", field.after());
        return map;
    }

    private static void put(
            Map<String, @Nullable Object> map, String key, Optional<YamlNode> value) {
        value.ifPresent(node -> map.put(key, node.value()));
    }

    private static Map<String, Object> values(CatalogDiff.Broken broken) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("from", broken.from().toString());
        map.put("relation", broken.relation().type());
        map.put("target", broken.relation().target().toString());
        map.put("reason", broken.gone() ? "target removed" : "target missing");
        map.put("file", broken.relation().where().path());
        map.put("line", broken.relation().where().line());
        return map;
    }
}
