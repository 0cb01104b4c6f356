package dev.slipway.cli;

import dev.slipway.base.Fix;
import dev.slipway.base.Problem;
import dev.slipway.base.Severity;
import dev.slipway.base.TextEdit;
import dev.slipway.base.Where;
import dev.slipway.desk.Checked;
import dev.slipway.yaml.Json;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Findings as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change. `prefix`
/// stands before each path, so that it is relative to the repository.
record Sarif(String version, String prefix) {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    String text(List<Checked> done) {
        Map<String, Integer> rules = new LinkedHashMap<>();
        List<Map<String, Object>> results = new ArrayList<>();
        for (Checked checked : done) {
            for (Problem problem : checked.problems()) {
                rules.putIfAbsent(problem.rule(), rules.size());
                results.add(result(problem, rules.getOrDefault(problem.rule(), 0)));
            }
        }
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Slipway");
        driver.put("version", version);
        driver.put("rules", rules.keySet().stream().map(id -> Map.of("id", id)).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", results);
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return Json.print(log) + "\n";
    }

    private Map<String, Object> result(Problem problem, int rule) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("ruleId", problem.rule());
        map.put("ruleIndex", rule);
        map.put("level", level(problem.severity()));
        String advice = problem.advice().isEmpty() ? "" : " (" + problem.advice() + ")";
        map.put("message", Map.of("text", problem.message() + advice));
        map.put("locations", List.of(Map.of("physicalLocation", place(problem.where()))));
        problem.fix().ifPresent(fix -> map.put("fixes", List.of(fix(fix))));
        return map;
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.word();
    }

    private Map<String, Object> place(Where where) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("artifactLocation", artifact(where.path()));
        if (where.line() > 0) {
            map.put("region", Map.of("startLine", where.line(), "startColumn", where.column()));
        }
        return map;
    }

    private Map<String, Object> artifact(String path) {
        return Map.of("uri", uri(prefix + path));
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return path;
        }
    }

    private Map<String, Object> fix(Fix fix) {
        Map<String, List<Map<String, Object>>> byFile = new LinkedHashMap<>();
        for (TextEdit edit : fix.edits()) {
            byFile.computeIfAbsent(edit.from().path(), path -> new ArrayList<>())
                    .add(replacement(edit));
        }
        List<Map<String, Object>> changes = new ArrayList<>();
        byFile.forEach(
                (path, replacements) -> {
                    Map<String, Object> change = new LinkedHashMap<>();
                    change.put("artifactLocation", artifact(path));
                    change.put("replacements", replacements);
                    changes.add(change);
                });
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("description", Map.of("text", fix.title()));
        map.put("artifactChanges", changes);
        return map;
    }

    private static Map<String, Object> replacement(TextEdit edit) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", edit.from().line());
        region.put("startColumn", edit.from().column());
        region.put("endLine", edit.endLine());
        region.put("endColumn", edit.endColumn());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("deletedRegion", region);
        map.put("insertedContent", Map.of("text", edit.replacement()));
        return map;
    }
}
