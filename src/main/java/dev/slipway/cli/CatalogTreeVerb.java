package dev.slipway.cli;

import dev.slipway.base.Problem;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.graph.Outline;
import dev.slipway.catalog.graph.Outlines;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `slipway catalog tree`.
@Command(
        name = "tree",
        description = "Draws the catalog as a tree: by domain, system, owner or file.")
final class CatalogTreeVerb extends Common.Verb implements Callable<Integer> {

    /// What stands above what.
    enum By {
        domain,
        system,
        owner,
        location
    }

    private final Desk desk;

    @Parameters(
            arity = "0..1",
            paramLabel = "REF",
            description = "Only what is below this entity, e.g. system:orders.")
    @Nullable String ref;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "domain (default), system, owner, or location: which file led to which.")
    By by = By.domain;

    CatalogTreeVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Workspace platform = common.platform(desk);
        Catalog catalog = platform.catalog();
        List<Outline> trees;
        if (ref != null) {
            Optional<EntityRef> root = common.find(catalog, ref);
            if (root.isEmpty()) {
                return Exit.FINDINGS;
            }
            trees = List.of(Outlines.below(catalog, root.get()));
        } else {
            trees =
                    switch (by) {
                        case domain -> Outlines.byDomain(catalog);
                        case system -> Outlines.bySystem(catalog);
                        case owner -> Outlines.byOwner(catalog);
                        case location -> desk.catalog().locations();
                    };
        }
        boolean markdown = common.format == Format.markdown;
        common.print(
                trees.stream().map(CatalogTreeVerb::values).toList(),
                trees.stream()
                        .map(tree -> markdown ? tree.markdown() : tree.drawn())
                        .collect(Collectors.joining()));
        common.tell(platform.problems().stream().filter(Problem::isError).toList());
        return Exit.OK;
    }

    private static Map<String, Object> values(Outline outline) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("label", outline.label());
        outline.ref().ifPresent(found -> map.put("ref", found.toString()));
        if (!outline.note().isEmpty()) {
            map.put("note", outline.note());
        }
        map.put("children", outline.children().stream().map(CatalogTreeVerb::values).toList());
        return map;
    }
}
