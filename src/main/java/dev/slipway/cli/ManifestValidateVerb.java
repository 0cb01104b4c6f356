package dev.slipway.cli;

import dev.slipway.base.Problem;
import dev.slipway.desk.ManifestDoor;
import dev.slipway.kubernetes.SchemaCheck;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// `slipway manifest validate`: as `kubeconform -strict`.
@Command(
        name = "validate",
        description = {
            "Checks manifests against the schema of Kubernetes' own kinds: unknown, missing and"
                    + " wrong fields.",
            "Kinds of others (custom resources) are counted as not checked. Exit 1 on errors.",
        })
final class ManifestValidateVerb extends Common.Verb implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files, folders, or - for standard input.")
    List<String> paths = List.of();

    @Override
    public Integer call() {
        SchemaCheck check = SchemaCheck.builtIn();
        Table table = new Table("FILE", "CHECKED", "NOT CHECKED", "ERRORS", "WARNINGS");
        List<Problem> problems = new ArrayList<>();
        List<Map<String, Object>> values = new ArrayList<>();
        ManifestFiles.of(paths, common)
                .forEach(
                        (name, text) -> {
                            if (!ManifestDoor.mayHold(text)) {
                                return;
                            }
                            SchemaCheck.Review review = check.check(name, text);
                            problems.addAll(review.problems());
                            long errors =
                                    review.problems().stream().filter(Problem::isError).count();
                            table.row(
                                    name,
                                    Integer.toString(review.checked()),
                                    Integer.toString(review.unchecked().size()),
                                    Long.toString(errors),
                                    Long.toString(review.problems().size() - errors));
                            values.add(values(name, review));
                        });
        common.print(values, table);
        return common.tell(problems);
    }

    private static Map<String, Object> values(String name, SchemaCheck.Review review) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", name);
        map.put("checked", review.checked());
        map.put(
                "notChecked",
                review.unchecked().stream().map(m -> m.identity().toString()).toList());
        map.put("problems", review.problems().stream().map(Common::values).toList());
        return map;
    }
}
