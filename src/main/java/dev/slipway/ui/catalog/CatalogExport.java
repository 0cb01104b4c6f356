package dev.slipway.ui.catalog;

import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.yaml.Json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The rows of the table as a file: the same fields as `slipway catalog list -o json`.
enum CatalogExport {
    CSV("csv"),
    JSON("json");

    private final String ending;

    CatalogExport(String ending) {
        this.ending = ending;
    }

    /// The ending of a file that holds it, without a dot.
    String ending() {
        return ending;
    }

    String of(List<Entity> entities) {
        List<Map<String, Object>> rows = entities.stream().map(CatalogExport::row).toList();
        return this == JSON ? Json.print(rows) + "\n" : csv(rows);
    }

    private static Map<String, Object> row(Entity entity) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ref", entity.ref().toString());
        row.put("kind", entity.kind());
        row.put("name", entity.name());
        row.put("title", entity.title());
        row.put("description", entity.description());
        row.put("type", entity.type());
        row.put("lifecycle", entity.lifecycle());
        row.put("owner", entity.owner().map(EntityRef::toString).orElse(""));
        row.put("system", entity.system().map(EntityRef::toString).orElse(""));
        row.put("tags", entity.tags());
        row.put("file", entity.path());
        row.put("line", entity.where().line());
        return row;
    }

    /// RFC 4180: a head line, CRLF, quotes where needed; tags are parted by blanks.
    private static String csv(List<Map<String, Object>> rows) {
        List<String> lines = new ArrayList<>();
        String head = "ref,kind,name,title,description,type,lifecycle,owner,system,tags,file,line";
        lines.add(head);
        for (Map<String, Object> row : rows) {
            lines.add(
                    row.values().stream()
                            .map(CatalogExport::field)
                            .collect(Collectors.joining(",")));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String field(Object value) {
        String text =
                value instanceof List<?> list
                        ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
                        : String.valueOf(value);
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
