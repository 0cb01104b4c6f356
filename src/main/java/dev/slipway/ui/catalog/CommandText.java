package dev.slipway.ui.catalog;

import dev.slipway.base.Shell;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The command line that gives what a screen shows, quoted for a POSIX shell.
final class CommandText {
    private CommandText() {}

    /// Lists what a table shows. "Owned" is spelt out as the owners it means, "Starred" as names.
    static String list(CatalogView view, Optional<Path> folder) {
        CatalogRequest request = view.request();
        List<String> arguments = new ArrayList<>();
        request.query().terms().forEach(term -> arguments.add(term.toString()));
        switch (request.scope()) {
            case ALL -> {}
            case OWNED ->
                    request.user()
                            .map(user -> request.catalog().ownership().memberships(user))
                            .map(owners -> owners.stream().map(ref -> ref.compact("group")))
                            .map(owners -> owners.collect(Collectors.joining(",")))
                            .ifPresent(owners -> arguments.add("owner:" + owners));
            case STARRED ->
                    arguments.add(
                            "metadata.name:"
                                    + view.entities().stream()
                                            .map(Entity::ref)
                                            .map(EntityRef::name)
                                            .collect(Collectors.joining(",")));
        }
        arguments.addAll(request.query().words());
        return catalog("list", folder, arguments);
    }

    static String show(EntityRef ref, Optional<Path> folder) {
        return catalog("show", folder, List.of(ref.compact()));
    }

    private static String catalog(String verb, Optional<Path> folder, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of("slipway", "catalog", verb));
        folder.ifPresent(path -> words.addAll(List.of("-C", path.toString())));
        words.addAll(arguments);
        return words.stream().map(Shell::quoted).collect(Collectors.joining(" "));
    }
}
