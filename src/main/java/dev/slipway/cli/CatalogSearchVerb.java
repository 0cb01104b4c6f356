package dev.slipway.cli;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.search.Hit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// `slipway catalog search`: entities by what is written in them.
@Command(
        name = "search",
        description = {
            "Searches names, titles, tags, descriptions, API operations and documentation, the best"
                    + " first.",
            "Words may be begun only; terms as for 'catalog list' narrow the search. Exit 1 when"
                    + " nothing is found."
        })
final class CatalogSearchVerb extends Common.Verb implements Callable<Integer> {
    private final Desk desk;

    @Parameters(
            arity = "1..*",
            paramLabel = "QUERY",
            description = "e.g. refund, or owner:team-commerce getOrder")
    List<String> query = List.of();

    @Option(
            names = {"-n", "--most"},
            paramLabel = "NUMBER",
            description = "How many at the most (default: ${DEFAULT-VALUE}).",
            defaultValue = "20")
    int most;

    CatalogSearchVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        common.platform(desk);
        List<Hit> hits =
                desk.catalog().search(String.join(" ", query), Math.max(1, most), Progress.NONE);
        Table table = new Table("REF", "FOUND IN", "TEXT");
        hits.forEach(hit -> table.row(hit.entity().ref().toString(), hit.field(), hit.excerpt()));
        common.print(hits.stream().map(CatalogSearchVerb::values).toList(), table);
        return hits.isEmpty() ? Exit.FINDINGS : Exit.OK;
    }

    private static Map<String, Object> values(Hit hit) {
        Map<String, Object> values = CatalogVerbs.values(hit.entity());
        values.put("foundIn", hit.field());
        values.put("excerpt", hit.excerpt());
        return values;
    }
}
